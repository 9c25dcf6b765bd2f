/** Notes on a person. */
import { inBoth } from './in-both.ts';

export const noteWords = inBoth(
  {
    title: 'Notes',
    none: 'Nobody has written anything down yet.',
    write: 'New note',
    hint: 'Colleagues read it, and so may the person: they can ask for all that is held on them.',
    save: 'Keep note',
    remove: 'Remove',
    removeOne: (at: string) => `Remove the note of ${at}`,
    somebody: 'somebody',
  },
  {
    title: 'Notizen',
    none: 'Noch hat niemand etwas notiert.',
    write: 'Neue Notiz',
    hint: 'Kolleginnen und Kollegen lesen sie, und die Person darf es auch: Sie kann alles verlangen, was über sie aufbewahrt wird.',
    save: 'Notiz aufbewahren',
    remove: 'Entfernen',
    removeOne: (at: string) => `Notiz vom ${at} entfernen`,
    somebody: 'jemand',
  },
);
