// Deutsch: was eine Vorlage füllt und was leer bleibt.
import type { Pairs } from '../../said.ts';

export const templates: Pairs = [
  ['template {name}, {name}: left empty; {x}', 'Vorlage {1}, {2}: bleibt leer; {3}'],
  ['template {name}, {name}: {name}; {x}', 'Vorlage {1}, {2}: {3}; {4}'],
  ['nothing else of its kind suits better here', 'nichts anderes dieser Art passt hier besser'],
  ['named in the template', 'in der Vorlage genannt'],
  ['the catalogue holds nothing of this kind', 'der Katalog hat nichts dieser Art'],
  ['no finding asks for it', 'kein Befund verlangt danach'],
  ['its equipment is not here', 'das Gerät dafür fehlt hier'],
  [
    'what would fit stands already, is disliked, or waits for later',
    'was passen würde, steht schon im Plan, ist nicht gewünscht oder wartet auf später',
  ],
];
