// Deutsch: eigene Übungen.
import type { Messages } from '../messages.types.ts';

export const own: Messages['own'] = {
  make: 'Eigene Übung anlegen',
  makeNamed: (name) => `„${name}“ als eigene Übung anlegen`,
  change: 'Ändern',
  title: 'Eine eigene Übung',
  name: 'Name',
  pattern: 'Art der Bewegung',
  counted: 'Gezählt in',
  needs: 'Was sie braucht',
  muscles: 'Was sie trainiert, das Wichtigste zuerst',
  perSide: 'Eine Seite nach der anderen',
  perHand: 'Die Last ist die einer Hand',
  bodyweight: 'Bewegt wird der eigene Körper',
  planned: 'Der Plan darf sie als Ergänzung nutzen',
  plannedText: 'Sonst kommt sie nur, wo du sie ergänzt, eintauschst oder festhältst. Sie öffnet keine Stufe.',
  known: 'In deinem Log unter',
  retire: 'Nicht mehr anbieten',
  retired: 'Bleibt im Log, wird nirgends angeboten.',
  offer: 'Wieder anbieten',
  yours: 'Eigene',
};
