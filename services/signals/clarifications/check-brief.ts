/** The checks behind clarifications.yml: each says whether a brief leaves something open, and with which of its words. */
import type { ClarificationCheck } from '../../../shared/lexicon/schema/clarifications.ts';
import { type Check, missing, nothingSaid } from './checks/check.ts';
import {
  contractEither,
  languageLevel,
  onsiteFuzzy,
  onsiteMissing,
  payBelowScope,
  payFuzzy,
  payMissing,
  severalPlaces,
  startMissing,
  travelAgainstSite,
  travelMissing,
} from './checks/condition-checks.ts';
import { farApart, juniorWithYears, protectedWording, tooShort, wishList } from './checks/demand-checks.ts';
import { impossibleYears, modulesMissing, productMissing, sapProduct } from './checks/product-checks.ts';
import {
  bothLabels,
  businessUnderMes,
  controlUnderMes,
  handsOnAndStrategy,
  labelElsewhere,
  labelled,
  reachMissing,
} from './checks/scope-checks.ts';

export const clarificationCheckers: Readonly<Record<ClarificationCheck, Check>> = {
  'too-short': tooShort,
  'both-labels': bothLabels,
  'label-narrower': labelled('MES', 'broader'),
  'label-broader': labelled('MOM', 'narrower'),
  'label-elsewhere': labelElsewhere,
  'hands-on-and-strategy': handsOnAndStrategy,
  'control-under-mes': controlUnderMes,
  'business-under-mes': businessUnderMes,
  'sap-product': sapProduct,
  'product-missing': productMissing,
  'modules-missing': modulesMissing,
  'impossible-years': impossibleYears,
  'reach-missing': reachMissing,
  'location-missing': ({ brief }) => missing(brief.knockouts.location),
  'several-places': severalPlaces,
  'onsite-fuzzy': onsiteFuzzy,
  'onsite-missing': onsiteMissing,
  'travel-missing': travelMissing,
  'travel-against-site': travelAgainstSite,
  'language-missing': ({ brief }) => (brief.knockouts.languages.length === 0 ? nothingSaid : null),
  'language-level': languageLevel,
  'permit-missing': ({ brief }) => missing(brief.knockouts.workPermit),
  'contract-missing': ({ brief }) => missing(brief.knockouts.contract),
  'contract-either': contractEither,
  'start-missing': startMissing,
  'pay-missing': payMissing,
  'pay-fuzzy': payFuzzy,
  'pay-below-scope': payBelowScope,
  'wish-list': wishList,
  'far-apart': farApart,
  'junior-with-years': juniorWithYears,
  protected: protectedWording,
  'client-missing': ({ brief }) => missing(brief.client),
  'industry-missing': ({ signals }) => (signals.industries.length === 0 ? nothingSaid : null),
};
