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
  perHand: 'Die Last gilt für eine Hand',
  bodyweight: 'Bewegt wird das eigene Körpergewicht',
  planned: 'Der Plan darf sie als Nebenübung nutzen',
  plannedText: 'Sonst kommt sie nur, wo du sie hinzufügst, eintauschst oder festlegst. Eine Freigabe öffnet sie nicht.',
  known: 'In deinem Protokoll unter',
  retire: 'Nicht mehr anbieten',
  retired: 'Bleibt im Protokoll, wird nirgends angeboten.',
  offer: 'Wieder anbieten',
  yours: 'Eigene',
};
