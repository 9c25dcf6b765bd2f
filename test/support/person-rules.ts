import { personRules } from '../../services/persons/person-rules.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';

/** How the product tells persons apart. */
export const rules = personRules(loadLexicon());
