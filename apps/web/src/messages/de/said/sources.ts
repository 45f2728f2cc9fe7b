// Deutsch: Quellen, die eher beschrieben als zitiert werden; eine Literaturangabe bleibt, wie sie gedruckt ist.
import type { Pairs } from '../../said.ts';

export const sources: Pairs = [
  [
    'Clinical assessment handbooks (thoracic extension, occiput-to-wall, wall slide, single-leg bridge hold, knee-to-wall, straight-leg raise)',
    'Handbücher der klinischen Untersuchung (Streckung der Brustwirbelsäule, Hinterkopf zur Wand, Wandgleiten, einbeinige Brücke, Knie zur Wand, gestrecktes Beinheben)',
  ],
  [
    'Edelburg H. Master thesis, 2017 (surface EMG of back exercises)',
    'Edelburg H. Masterarbeit, 2017 (Oberflächen-EMG von Rückenübungen)',
  ],
  [
    'elitefts.com, practitioner articles on attempt selection and tapering',
    'elitefts.com, Artikel aus der Praxis über die Wahl der Versuche und den Taper',
  ],
  ['Furness J et al. {n} (surfers; citation to be completed)', 'Furness J et al. {1} (Surfer; Angabe noch zu vervollständigen)'],
  [
    'PAR-Q+ Collaboration, {n} forms, eparmedx.com (copyrighted: link only, never reproduce or adapt)',
    'PAR-Q+ Collaboration, Fragebögen {1}, eparmedx.com (urheberrechtlich geschützt: nur verlinkt, nie wiedergegeben)',
  ],
  [
    'Pareja-Blanco F et al. 2017, velocity-loss trial in the full squat (journal details to be completed)',
    'Pareja-Blanco F et al. 2017, Studie zum Tempoverlust in der tiefen Kniebeuge (Zeitschrift noch zu ergänzen)',
  ],
  [
    'Open-access study PMC6355136 (30 ball players; full citation to be completed)',
    'Frei zugängliche Studie PMC6355136 (30 Ballspieler; Angabe noch zu vervollständigen)',
  ],
  [
    'Prilepin AS. Repetition table from Soviet weightlifting practice, widely reprinted',
    'Prilepin AS. Wiederholungstabelle aus dem sowjetischen Gewichtheben, oft nachgedruckt',
  ],
  [
    'Tuchscherer M. Reactive Training Systems RPE chart, 2008; article of 29 Nov 2015 at articles.reactivetrainingsystems.com',
    'Tuchscherer M. RPE-Tabelle von Reactive Training Systems, 2008; Artikel vom 29. Nov. 2015 auf articles.reactivetrainingsystems.com',
  ],
  [
    'Selective Functional Movement Assessment, lumbar-locked rotation (coaching standard)',
    'Selective Functional Movement Assessment, Drehung mit festem unterem Rücken (üblicher Maßstab unter Trainern)',
  ],
  ['Swedish throwers study. Sports 2024;12(8):201', 'Schwedische Studie an Werfern. Sports 2024;12(8):201'],
  [
    'McLean BD et al. Int J Sports Physiol Perform 2010;5:367 (scale reproduced by World Rugby)',
    'McLean BD et al. Int J Sports Physiol Perform 2010;5:367 (Skala bei World Rugby wiedergegeben)',
  ],
  [
    'Helms ER et al. J Strength Cond Res 2017;31(2):292-297; companion paper PMID 28933716',
    'Helms ER et al. J Strength Cond Res 2017;31(2):292-297; Begleitartikel PMID 28933716',
  ],
  [
    'Travis SK et al. Attempt selection of elite classic powerlifters (Percept Mot Skills 2021, volume and pages to be checked); record dc.etsu.edu/etsu-works/9651',
    'Travis SK et al. Wahl der Versuche bei Spitzenhebern im klassischen Kraftdreikampf (Percept Mot Skills 2021, Band und Seiten noch zu prüfen); Eintrag dc.etsu.edu/etsu-works/9651',
  ],
  ['{name} (formula usually printed as "Wathan")', '{1} (die Formel wird meist als „Wathan“ gedruckt)'],
  ['{name} (article number to be completed)', '{1} (Artikelnummer noch zu ergänzen)'],
  ['{name} (journal details to be completed)', '{1} (Zeitschrift noch zu ergänzen)'],
  ['{name} (citation to be completed)', '{1} (Angabe noch zu vervollständigen)'],
  ['{name} (citations to be completed)', '{1} (Angaben noch zu vervollständigen)'],
];
