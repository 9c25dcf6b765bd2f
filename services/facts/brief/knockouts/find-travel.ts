import { fold } from '../../../../shared/lexicon/phrases.ts';
import type { Fact } from '../../../../shared/model/candidate.ts';
import { percentIn, shareIn } from '../../candidate/condition-words.ts';
import { findPlaces } from '../../places/find-places.ts';
import type { BriefReading } from '../brief-reading.ts';
import type { Statement } from '../statements.ts';

const percent = /(?:(\d{1,3})\s?(?:-|–|to|bis|à|a)\s?)?(\d{1,3})\s?(?:%|percent|per cent|prozent)/iu;

const nothing =
  /^(?:none|no|not required|keine?|entfallt|aucun|ninguno|nessuna?|no previsto|geen|nenhuma?|nao|-+)(?![\p{L}])/u;

/** "Tulsa about 25% of the time": a share of the time at another place is travel, whatever the sentence calls it. */
const shareOfTime =
  /\d\s?(?:%|percent|per cent|prozent)\s(?:of (?:the|your) (?:time|week)|der (?:arbeits)?zeit|du temps|del tiempo|de la jornada|del tempo|van de tijd|do tempo)(?![\p{L}])/u;
const atHome =
  /(?<![\p{L}])(?:home|remote\w*|office|on-?site|buro|vor ort|teletravail|sur site|remoto|teletrabajo|presencial|oficina|in sede|thuis|kantoor|teletrabalho|escritorio)(?![\p{L}])/u;

/** The share of working time on the road, in percent: the most of a range; words by the table of briefs.md 4.1. */
export const findTravel = (reading: BriefReading, statements: readonly Statement[]): Fact<number> | null => {
  const { travel } = reading.lexicon.knockouts;
  const about = statements.filter(
    ({ passage, folded }) => passage.label === 'travel' || reading.hits(folded, travel.words).length > 0,
  );
  for (const { folded, quote, passage } of about) {
    const numbers = passage.label === 'travel' ? percent.exec(folded)?.[2] : undefined;
    const value = numbers ? Number(numbers) : reading.hits(folded, travel.percent)[0]?.numbers?.[1];
    if (value !== undefined && value <= 100) return { value, quote };
  }
  const none = about.find(({ passage, folded }) => passage.label === 'travel' && nothing.test(folded.trim()));
  if (none) return { value: 0, quote: none.quote };
  for (const { folded, quote, passage } of about)
    for (const { value, phrases } of travel.fuzzy) {
      if (reading.hits(folded, phrases).length > 0) return { value, quote };
      if (passage.label !== 'travel') continue;
      const withLabel = fold(passage.text).replace(/\s?:\s{0,3}/u, ' ');
      if ([`travel ${folded}`, withLabel].some((text) => reading.hits(text, phrases).length > 0))
        return { value, quote };
    }
  for (const { folded, quote } of about) {
    const value = atHome.test(folded) ? null : (percentIn(folded) ?? shareIn(folded, reading.lexicon));
    if (value !== null) return { value, quote };
  }
  const elsewhere = statements.find(
    ({ passage, text, folded }) =>
      passage.block === 'logistics' &&
      shareOfTime.test(folded) &&
      !atHome.test(folded) &&
      findPlaces(text, reading.lexicon).length > 0,
  );
  const value = elsewhere === undefined ? null : percentIn(elsewhere.folded);
  return elsewhere === undefined || value === null ? null : { value, quote: elsewhere.quote };
};
