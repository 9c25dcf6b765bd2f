// Made by `npm run client` from the description under /api/v1/openapi.json.

/** Any answer but a good one; `problem` as RFC 9457 says. */
export class CallRefused extends Error {
  readonly status: number;
  readonly problem: unknown;
  constructor(status: number, problem: unknown) {
    super(`The call was answered with ${status}.`);
    this.status = status;
    this.problem = problem;
  }
}

interface Sent {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

const addressOf = (path: string, { path: places = {}, query = {} }: Sent): string => {
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(places[name])));
  const fields = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined).map((one) => [name, String(one)]),
  );
  return fields.length === 0 ? place : `${place}?${new URLSearchParams(fields)}`;
};

/** @param options.address e.g. http://localhost:3095; @param options.token from the account page */
export const createClient = ({ address, token }: { readonly address: string; readonly token: string }) => {
  const call = async <Answer>(method: string, path: string, sent: Sent): Promise<Answer> => {
    const isForm = sent.body instanceof FormData;
    const response = await fetch(`${address}/api/v1${addressOf(path, sent)}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(sent.body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(sent.body === undefined ? {} : { body: isForm ? (sent.body as FormData) : JSON.stringify(sent.body) }),
    });
    const text = await response.text();
    const answer = text === '' ? null : JSON.parse(text);
    if (!response.ok) throw new CallRefused(response.status, answer);
    return answer as Answer;
  };
  return {
    /** Roles, newest first */
    listRoles: (
      given: {
        readonly query?: {
          readonly from?: number;
          readonly size?: number;
          readonly search?: string;
          readonly open?: 'yes' | 'no';
          readonly scope?: 'control' | 'execution' | 'operations' | 'specialist' | 'business' | 'none';
          readonly differs?: 'yes';
          readonly order?: 'newest' | 'best' | 'title' | 'client' | 'questions';
        };
      } = {},
    ): Promise<{
      readonly rows: readonly {
        readonly id: string;
        readonly title: string | null;
        readonly client: string | null;
        readonly scope: 'control' | 'execution' | 'operations' | 'specialist' | 'business' | 'none';
        readonly reach: 'single-site' | 'multi-site' | 'enterprise' | null;
        readonly clarifications: number;
        readonly fileName: string;
        readonly open: boolean;
        readonly createdAt: string;
        readonly rankedAt: string | null;
        readonly bestTotal: number | null;
        readonly ranked: number;
        readonly changed: boolean | null;
      }[];
      readonly total: number;
      readonly from: number;
      readonly size: number;
    }> => call('GET', '/roles', given),
    /** One role with its demands, signals, weights, answers and versions */
    loadRole: (given: {
      readonly path: { readonly id: string };
    }): Promise<{
      readonly id: string;
      readonly documentId: string;
      readonly fileName: string;
      readonly open: boolean;
      readonly createdAt: string;
      readonly facts: Readonly<Record<string, unknown>>;
      readonly signals: Readonly<Record<string, unknown>>;
      readonly points: Readonly<Record<string, number>> | null;
      readonly answers: readonly {
        readonly question: string;
        readonly answer: string;
        readonly reading: string | null;
        readonly at: string;
        readonly by: string | null;
      }[];
      readonly versions: readonly ({
        readonly id: string;
        readonly fileName: string;
        readonly leading: boolean;
      } & Readonly<Record<string, unknown>>)[];
    }> => call('GET', '/roles/{id}', given),
    /** The list in force, best first */
    loadShortlist: (given: {
      readonly path: { readonly id: string };
      readonly query?: { readonly from?: number; readonly size?: number };
    }): Promise<{
      readonly id: string;
      readonly roleId: string;
      readonly createdAt: string;
      readonly versions: { readonly lexicon: string; readonly rules: string };
      readonly total: number;
      readonly from: number;
      readonly size: number;
      readonly rows: readonly {
        readonly rank: number;
        readonly fromRank: number | null;
        readonly cause: string | null;
        readonly candidate: {
          readonly id: string;
          readonly personId: string;
          readonly documentId: string;
          readonly name: string | null;
          readonly headline: string | null;
          readonly city: string | null;
          readonly country: string | null;
          readonly scope: 'control' | 'execution' | 'operations' | 'specialist' | 'business' | 'none';
          readonly reach: 'single-site' | 'multi-site' | 'enterprise' | null;
          readonly seniority: 'junior' | 'mid' | 'senior' | 'lead' | 'architect' | 'programme' | 'executive' | null;
          readonly platforms: readonly string[];
          readonly fileName: string;
          readonly open: boolean;
          readonly leading: boolean;
          readonly createdAt: string;
        };
        readonly fit: {
          readonly total: number;
          readonly verdict: 'submit' | 'talk' | 'long-shot' | 'do-not-submit';
          readonly confidence: number;
          readonly parts: readonly Readonly<Record<string, unknown>>[];
          readonly deductions: readonly Readonly<Record<string, unknown>>[];
          readonly knockouts: readonly Readonly<Record<string, unknown>>[];
        } & Readonly<Record<string, unknown>>;
      }[];
    }> => call('GET', '/roles/{id}/shortlist', given),
    /** The client's answer to a question about the brief; an empty one takes it back */
    answerQuestion: (given: {
      readonly path: { readonly id: string };
      readonly body: { readonly question: string; readonly answer: string; readonly reading: 'MES' | 'MOM' | null };
    }): Promise<null> => call('PUT', '/roles/{id}/answers', given),
    /** Points of the parts for this role; null goes back to those of all roles */
    weighRole: (given: {
      readonly path: { readonly id: string };
      readonly body: { readonly points: Readonly<Record<string, number>> | null };
    }): Promise<null> => call('PUT', '/roles/{id}/weights', given),
    /** The list as other points of the parts would order it; nothing is kept */
    tryWeights: (given: {
      readonly path: { readonly id: string };
      readonly query?: {
        readonly scope?: number;
        readonly reach?: number;
        readonly levels?: number;
        readonly activities?: number;
        readonly platforms?: number;
        readonly industry?: number;
        readonly seniority?: number;
        readonly years?: number;
        readonly standards?: number;
        readonly integration?: number;
        readonly demands?: number;
        readonly languages?: number;
        readonly place?: number;
        readonly words?: number;
      };
    }): Promise<{
      readonly points: Readonly<Record<string, number>>;
      readonly rows: readonly {
        readonly candidateId: string;
        readonly name: string;
        readonly rank: number;
        readonly was: number;
        readonly total: number;
        readonly verdict: 'submit' | 'talk' | 'long-shot' | 'do-not-submit';
      }[];
    }> => call('GET', '/roles/{id}/weights', given),
    /** Match a role again, or no longer */
    openRole: (given: {
      readonly path: { readonly id: string };
      readonly body: { readonly open: boolean };
    }): Promise<null> => call('PUT', '/roles/{id}/open', given),
    /** The list in force has been looked at */
    markSeen: (given: { readonly path: { readonly id: string } }): Promise<null> =>
      call('POST', '/roles/{id}/seen', given),
    /** The text of a version of the brief, line by line, and how the first ten of the list answer each demand */
    loadBrief: (given: {
      readonly path: { readonly id: string };
      readonly query?: { readonly version?: string };
    }): Promise<{
      readonly version: string | null;
      readonly versions: readonly ({
        readonly id: string;
        readonly fileName: string;
        readonly leading: boolean;
      } & Readonly<Record<string, unknown>>)[];
      readonly text: string;
      readonly lines: readonly Readonly<Record<string, unknown>>[];
      readonly demands: readonly Readonly<Record<string, unknown>>[];
      readonly answers: readonly {
        readonly demand: string;
        readonly candidateId: string;
        readonly name: string;
        readonly answer: 'yes' | 'no' | 'unknown';
      }[];
    }> => call('GET', '/roles/{id}/brief', given),
    /** A new version of the brief as plain text; it is read like a dropped one, and the role ranked anew */
    reviseBrief: (given: {
      readonly path: { readonly id: string };
      readonly body: { readonly text: string };
    }): Promise<{ readonly documentId: string }> => call('POST', '/roles/{id}/brief', given),
    /** Why one person stands where they stand, with every reason and quote */
    loadFit: (given: {
      readonly path: { readonly id: string; readonly candidateId: string };
    }): Promise<
      {
        readonly total: number;
        readonly verdict: 'submit' | 'talk' | 'long-shot' | 'do-not-submit';
        readonly confidence: number;
        readonly parts: readonly Readonly<Record<string, unknown>>[];
        readonly deductions: readonly Readonly<Record<string, unknown>>[];
        readonly knockouts: readonly Readonly<Record<string, unknown>>[];
        readonly candidateId: string;
      } & Readonly<Record<string, unknown>>
    > => call('GET', '/roles/{id}/people/{candidateId}', given),
    /** The list as it goes to the client, with sentences; the pages have it as PDF, XLSX and CSV, too */
    exportShortlist: (given: {
      readonly path: { readonly id: string };
      readonly query?: { readonly names?: 'yes' | 'no'; readonly language?: 'en' | 'de' };
    }): Promise<
      {
        readonly rankedAt: string;
        readonly role: Readonly<Record<string, unknown>>;
        readonly entries: readonly Readonly<Record<string, unknown>>[];
      } & Readonly<Record<string, unknown>>
    > => call('GET', '/roles/{id}/export', given),
    /** The role as JobPosting of schema.org */
    loadJobPosting: (given: { readonly path: { readonly id: string } }): Promise<Readonly<Record<string, unknown>>> =>
      call('GET', '/roles/{id}/job-posting', given),
    /** What became of people in this role, what was undone included */
    listDecisions: (given: {
      readonly path: { readonly id: string };
    }): Promise<{
      readonly rows: readonly {
        readonly id: string;
        readonly candidateId: string;
        readonly kind: 'submitted' | 'interviewed' | 'placed' | 'rejected' | 'withdrawn';
        readonly reason: string | null;
        readonly by: string | null;
        readonly at: string;
        readonly undoneAt: string | null;
      }[];
    }> => call('GET', '/roles/{id}/decisions', given),
    /** Say what became of a person in this role */
    decide: (given: {
      readonly path: { readonly id: string };
      readonly body: {
        readonly candidateId: string;
        readonly kind: 'submitted' | 'interviewed' | 'placed' | 'rejected' | 'withdrawn';
        readonly reason: string | null;
      };
    }): Promise<null> => call('POST', '/roles/{id}/decisions', given),
    /** Undo a decision; it stays in the history */
    undoDecision: (given: { readonly path: { readonly id: string; readonly decisionId: string } }): Promise<null> =>
      call('DELETE', '/roles/{id}/decisions/{decisionId}', given),
    /** People of the pool by words and conditions */
    findCandidates: (
      given: {
        readonly query?: {
          readonly from?: number;
          readonly size?: number;
          readonly words?: string;
          readonly platforms?: string | readonly string[];
          readonly industry?: string;
          readonly scope?: 'control' | 'execution' | 'operations' | 'specialist' | 'business' | 'none';
          readonly reach?: 'single-site' | 'multi-site' | 'enterprise';
          readonly seniority?: 'junior' | 'mid' | 'senior' | 'lead' | 'architect' | 'programme' | 'executive';
          readonly level?: 'L0' | 'L1' | 'L2' | 'L3' | 'L4';
          readonly cell?:
            | 'production.resources'
            | 'production.definition'
            | 'production.scheduling'
            | 'production.dispatching'
            | 'production.execution'
            | 'production.collection'
            | 'production.tracking'
            | 'production.analysis'
            | 'quality.resources'
            | 'quality.definition'
            | 'quality.scheduling'
            | 'quality.dispatching'
            | 'quality.execution'
            | 'quality.collection'
            | 'quality.tracking'
            | 'quality.analysis'
            | 'maintenance.resources'
            | 'maintenance.definition'
            | 'maintenance.scheduling'
            | 'maintenance.dispatching'
            | 'maintenance.execution'
            | 'maintenance.collection'
            | 'maintenance.tracking'
            | 'maintenance.analysis'
            | 'inventory.resources'
            | 'inventory.definition'
            | 'inventory.scheduling'
            | 'inventory.dispatching'
            | 'inventory.execution'
            | 'inventory.collection'
            | 'inventory.tracking'
            | 'inventory.analysis';
          readonly language?: string;
          readonly languageLevel?: 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2' | 'native';
          readonly country?: string;
          readonly minYears?: number;
          readonly maxYears?: number;
          readonly closed?: 'yes';
        };
      } = {},
    ): Promise<{
      readonly rows: readonly {
        readonly id: string;
        readonly personId: string;
        readonly documentId: string;
        readonly name: string | null;
        readonly headline: string | null;
        readonly city: string | null;
        readonly country: string | null;
        readonly scope: 'control' | 'execution' | 'operations' | 'specialist' | 'business' | 'none';
        readonly reach: 'single-site' | 'multi-site' | 'enterprise' | null;
        readonly seniority: 'junior' | 'mid' | 'senior' | 'lead' | 'architect' | 'programme' | 'executive' | null;
        readonly platforms: readonly string[];
        readonly fileName: string;
        readonly open: boolean;
        readonly leading: boolean;
        readonly createdAt: string;
      }[];
      readonly total: number;
      readonly from: number;
      readonly size: number;
      readonly more: boolean;
    }> => call('GET', '/candidates', given),
    /** One CV with facts, signals, fits, versions and corrections */
    loadCandidate: (given: {
      readonly path: { readonly id: string };
    }): Promise<{
      readonly id: string;
      readonly personId: string;
      readonly documentId: string;
      readonly name: string | null;
      readonly headline: string | null;
      readonly city: string | null;
      readonly country: string | null;
      readonly scope: 'control' | 'execution' | 'operations' | 'specialist' | 'business' | 'none';
      readonly reach: 'single-site' | 'multi-site' | 'enterprise' | null;
      readonly seniority: 'junior' | 'mid' | 'senior' | 'lead' | 'architect' | 'programme' | 'executive' | null;
      readonly platforms: readonly string[];
      readonly fileName: string;
      readonly open: boolean;
      readonly leading: boolean;
      readonly createdAt: string;
      readonly facts: Readonly<Record<string, unknown>>;
      readonly signals: Readonly<Record<string, unknown>>;
      readonly fits: readonly {
        readonly roleId: string;
        readonly title: string | null;
        readonly total: number;
        readonly verdict: 'submit' | 'talk' | 'long-shot' | 'do-not-submit';
      }[];
      readonly versions: readonly ({
        readonly id: string;
        readonly fileName: string;
        readonly leading: boolean;
      } & Readonly<Record<string, unknown>>)[];
      readonly corrections: readonly {
        readonly path: string;
        readonly value: unknown;
        readonly at: string;
        readonly by: string | null;
      }[];
    }> => call('GET', '/candidates/{id}', given),
    /** Forget a person everywhere; there is no way back */
    eraseCandidate: (given: { readonly path: { readonly id: string } }): Promise<null> =>
      call('DELETE', '/candidates/{id}', given),
    /** Set a fact or signal right; it lies over what is read of the person */
    correctCandidate: (given: {
      readonly path: { readonly id: string };
      readonly body: { readonly path: string; readonly value: unknown };
    }): Promise<null> => call('PUT', '/candidates/{id}/corrections', given),
    /** What was read holds again */
    takeBackCorrection: (given: {
      readonly path: { readonly id: string };
      readonly query: { readonly path: string };
    }): Promise<null> => call('DELETE', '/candidates/{id}/corrections', given),
    /** Match a person again, or no longer */
    openCandidate: (given: {
      readonly path: { readonly id: string };
      readonly body: { readonly open: boolean };
    }): Promise<null> => call('PUT', '/candidates/{id}/open', given),
    /** Searches one comes back to */
    listSavedSearches: (): Promise<{
      readonly rows: readonly { readonly id: string; readonly name: string; readonly query: string }[];
    }> => call('GET', '/searches', {}),
    /** Keep a search; the same name replaces it */
    saveSearch: (given: {
      readonly body: { readonly name: string; readonly query: string };
    }): Promise<{ readonly id: string; readonly name: string; readonly query: string }> =>
      call('PUT', '/searches', given),
    /** Forget a search */
    removeSearch: (given: { readonly path: { readonly id: string } }): Promise<null> =>
      call('DELETE', '/searches/{id}', given),
    /** What colleagues wrote down about a person, newest first */
    listNotes: (given: {
      readonly path: { readonly id: string };
    }): Promise<{
      readonly rows: readonly {
        readonly id: string;
        readonly text: string;
        readonly at: string;
        readonly author: string | null;
      }[];
    }> => call('GET', '/candidates/{id}/notes', given),
    /** Write something down about a person */
    addNote: (given: {
      readonly path: { readonly id: string };
      readonly body: { readonly text: string };
    }): Promise<{ readonly id: string }> => call('POST', '/candidates/{id}/notes', given),
    /** Remove a note */
    removeNote: (given: { readonly path: { readonly id: string; readonly note: string } }): Promise<null> =>
      call('DELETE', '/candidates/{id}/notes/{note}', given),
    /** State on what ground a person is kept, since when and until when */
    stateGround: (given: {
      readonly path: { readonly id: string };
      readonly body: {
        readonly basis: 'consent' | 'contract' | 'interest';
        readonly givenAt: string;
        readonly expiresAt?: '' | null | string;
      };
    }): Promise<null> => call('POST', '/candidates/{id}/consents', given),
    /** All that is held on a person, row by row */
    loadHeld: (given: {
      readonly path: { readonly id: string };
    }): Promise<{
      readonly candidateIds: readonly string[];
      readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
      readonly roles: readonly { readonly id: string; readonly title: string | null }[];
    }> => call('GET', '/candidates/{id}/held', given),
    /** The pages and lines of a CV: what quotes point at. Pictures of pages are PNG, at /candidates/{id}/original/pages/{page} */
    loadCandidateText: (given: {
      readonly path: { readonly id: string };
    }): Promise<{ readonly format: string; readonly pages: readonly Readonly<Record<string, unknown>>[] }> =>
      call('GET', '/candidates/{id}/text', given),
    /** The pages and lines of the brief in force, likewise */
    loadRoleText: (given: {
      readonly path: { readonly id: string };
    }): Promise<{ readonly format: string; readonly pages: readonly Readonly<Record<string, unknown>>[] }> =>
      call('GET', '/roles/{id}/text', given),
    /** A person as JSON Resume */
    loadResume: (given: { readonly path: { readonly id: string } }): Promise<Readonly<Record<string, unknown>>> =>
      call('GET', '/candidates/{id}/resume', given),
    /** How a person was judged for each role and what people decided: what the letter to them tells */
    loadAssessments: (given: {
      readonly path: { readonly id: string };
    }): Promise<{
      readonly receivedAt: string;
      readonly assessments: readonly {
        readonly role: string | null;
        readonly fit: {
          readonly total: number;
          readonly verdict: 'submit' | 'talk' | 'long-shot' | 'do-not-submit';
          readonly confidence: number;
          readonly parts: readonly Readonly<Record<string, unknown>>[];
          readonly deductions: readonly Readonly<Record<string, unknown>>[];
          readonly knockouts: readonly Readonly<Record<string, unknown>>[];
        } & Readonly<Record<string, unknown>>;
        readonly scoredAt: string;
        readonly lexicon: string;
        readonly rules: string;
        readonly decisions: readonly {
          readonly kind: 'submitted' | 'interviewed' | 'placed' | 'rejected' | 'withdrawn';
          readonly at: string;
        }[];
      }[];
    }> => call('GET', '/candidates/{id}/assessments', given),
    /** Every file that was ever taken in, newest first */
    listDocuments: (
      given: {
        readonly query?: {
          readonly from?: number;
          readonly size?: number;
          readonly search?: string;
          readonly state?: 'waiting' | 'reading' | 'ready' | 'rejected' | 'duplicate' | 'review';
        };
      } = {},
    ): Promise<{
      readonly rows: readonly {
        readonly id: string;
        readonly state: 'waiting' | 'reading' | 'ready' | 'rejected' | 'duplicate' | 'review';
        readonly kind: string | null;
        readonly folder: 'cvs' | 'briefs' | null;
        readonly fileName: string;
        readonly size: number;
        readonly duplicateOf: string | null;
        readonly reason: { readonly code: string; readonly message: string; readonly advice: string } | null;
        readonly candidateId: string | null;
        readonly briefId: string | null;
        readonly createdAt: string;
        readonly finishedAt: string | null;
      }[];
      readonly total: number;
      readonly from: number;
      readonly size: number;
    }> => call('GET', '/documents', given),
    /** Take files in; a field "folder" (cvs or briefs) before them says what they are */
    uploadDocuments: (given: {
      readonly body: FormData;
    }): Promise<{
      readonly files: readonly {
        readonly name: string;
        readonly outcome: 'new' | 'identical' | 'refused';
        readonly documentId: string | null;
        readonly why: 'size' | 'empty' | 'name' | null;
      }[];
    }> => call('POST', '/documents', given),
    /** What became of one file */
    loadDocument: (given: {
      readonly path: { readonly id: string };
    }): Promise<{
      readonly id: string;
      readonly state: 'waiting' | 'reading' | 'ready' | 'rejected' | 'duplicate' | 'review';
      readonly kind: string | null;
      readonly folder: 'cvs' | 'briefs' | null;
      readonly fileName: string;
      readonly size: number;
      readonly duplicateOf: string | null;
      readonly reason: { readonly code: string; readonly message: string; readonly advice: string } | null;
      readonly candidateId: string | null;
      readonly briefId: string | null;
      readonly createdAt: string;
      readonly finishedAt: string | null;
    }> => call('GET', '/documents/{id}', given),
    /** Say what a document is, or have it tried again */
    decideDocument: (given: {
      readonly path: { readonly id: string };
      readonly body: { readonly as: 'cv' | 'brief' | 'other' | 'again' };
    }): Promise<null> => call('PUT', '/documents/{id}/decision', given),
    /** How many files are in which state, and the last look into each watched folder */
    loadIntake: (): Promise<{
      readonly uploads: string;
      readonly counts: Readonly<Record<string, number>>;
      readonly scans: readonly ({
        readonly folder: string;
        readonly scannedAt: string;
        readonly filesSeen: number;
        readonly waiting: number;
        readonly problem: string | null;
      } & Readonly<Record<string, unknown>>)[];
    }> => call('GET', '/intake', {}),
    /** Pairs of CVs or briefs that may be one, newest first */
    listMerges: (
      given: {
        readonly query?: {
          readonly from?: number;
          readonly size?: number;
          readonly about?: 'person' | 'role';
          readonly state?: 'open' | 'answered';
        };
      } = {},
    ): Promise<{
      readonly rows: readonly {
        readonly about: 'person' | 'role';
        readonly first: {
          readonly id: string;
          readonly fileName: string;
          readonly identity: Readonly<Record<string, unknown>>;
        };
        readonly second: {
          readonly id: string;
          readonly fileName: string;
          readonly identity: Readonly<Record<string, unknown>>;
        };
        readonly agrees: readonly string[];
        readonly differs: readonly string[];
        readonly state: 'open' | 'merged' | 'apart';
        readonly decidedAt: string | null;
      }[];
      readonly total: number;
      readonly from: number;
      readonly size: number;
    }> => call('GET', '/merges', given),
    /** One person (or role), two, or nothing said */
    decideMerge: (given: {
      readonly path: { readonly about: 'person' | 'role'; readonly firstId: string; readonly secondId: string };
      readonly body: { readonly answer: 'merged' | 'apart' | 'undo' };
    }): Promise<null> => call('PUT', '/merges/{about}/{firstId}/{secondId}', given),
    /** Matchings of all open roles, newest first */
    listRuns: (
      given: {
        readonly query?: { readonly from?: number; readonly size?: number; readonly which?: 'all' | 'whole' };
      } = {},
    ): Promise<{
      readonly rows: readonly ({
        readonly id: string;
        readonly state: string;
        readonly startedAt: string;
        readonly finishedAt: string | null;
      } & Readonly<Record<string, unknown>>)[];
      readonly total: number;
      readonly from: number;
      readonly size: number;
    }> => call('GET', '/runs', given),
    /** Match all open roles again */
    startRun: (): Promise<null> => call('POST', '/runs', {}),
    /** One run */
    loadRun: (given: {
      readonly path: { readonly id: string };
    }): Promise<
      {
        readonly id: string;
        readonly state: string;
        readonly startedAt: string;
        readonly finishedAt: string | null;
      } & Readonly<Record<string, unknown>>
    > => call('GET', '/runs/{id}', given),
    /** End a run that is under way; lists it has not come to stay as they are */
    stopRun: (given: {
      readonly path: { readonly id: string };
    }): Promise<
      {
        readonly id: string;
        readonly state: string;
        readonly startedAt: string;
        readonly finishedAt: string | null;
      } & Readonly<Record<string, unknown>>
    > => call('POST', '/runs/{id}/stop', given),
    /** What a run did to each role, those whose list changed first */
    listRunRoles: (given: {
      readonly path: { readonly id: string };
      readonly query?: { readonly from?: number; readonly size?: number };
    }): Promise<{
      readonly rows: readonly ({
        readonly briefId: string;
        readonly title: string | null;
        readonly changed: boolean;
        readonly doneAt: string | null;
        readonly listed: number;
      } & Readonly<Record<string, unknown>>)[];
      readonly total: number;
      readonly from: number;
      readonly size: number;
    }> => call('GET', '/runs/{id}/roles', given),
    /** One list as it stood when the run had done with it, who moved and who left */
    loadRunRole: (given: {
      readonly path: { readonly id: string; readonly roleId: string };
    }): Promise<
      {
        readonly briefId: string;
        readonly title: string | null;
        readonly changed: boolean;
        readonly doneAt: string | null;
        readonly listed: number;
        readonly entries: readonly Readonly<Record<string, unknown>>[];
        readonly leavers: readonly Readonly<Record<string, unknown>>[];
      } & Readonly<Record<string, unknown>>
    > => call('GET', '/runs/{id}/roles/{roleId}', given),
    /** What people can do beside the open roles that ask for it: where one is thin */
    loadPool: (): Promise<{
      readonly people: number;
      readonly roles: number;
      readonly cells: Readonly<Record<string, { readonly people: number; readonly roles: number }>>;
      readonly platforms: readonly { readonly people: number; readonly roles: number; readonly name: string }[];
    }> => call('GET', '/pool', {}),
    /** Who one is, where one is signed in, and the tokens one has given out */
    loadAccount: (): Promise<{
      readonly id: string;
      readonly name: string;
      readonly email: string;
      readonly role: 'viewer' | 'recruiter' | 'administrator';
      readonly language: string | null;
      readonly blind: boolean;
      readonly hasPassword: boolean;
      readonly sessions: readonly { readonly hash: string; readonly createdAt: string; readonly lastSeenAt: string }[];
      readonly tokens: readonly {
        readonly id: string;
        readonly name: string;
        readonly createdAt: string;
        readonly lastUsedAt: string | null;
      }[];
    }> => call('GET', '/account', {}),
    /** Language of the pages (null: as the browser asks), or whether names are hidden, from programs as well */
    setViewing: (given: {
      readonly body: { readonly language: 'en' | 'de' | null } | { readonly blind: boolean };
    }): Promise<null> => call('PUT', '/account/viewing', given),
    /** Another password in place of the one there is; other sessions end. The first one is set on the page */
    changePassword: (given: { readonly body: { readonly current?: string; readonly wanted: string } }): Promise<null> =>
      call('PUT', '/account/password', given),
    /** Sign out in one place */
    endSession: (given: { readonly path: { readonly hash: string } }): Promise<null> =>
      call('DELETE', '/account/sessions/{hash}', given),
    /** Take a token back, the one in use included */
    endToken: (given: { readonly path: { readonly id: string } }): Promise<null> =>
      call('DELETE', '/account/tokens/{id}', given),
    /** What came in, what changed and what waits, since one last said to have seen it */
    loadToday: (): Promise<{
      readonly since: string;
      readonly cameIn: {
        readonly candidates: number;
        readonly roles: number;
        readonly newest: readonly ({
          readonly id: string;
          readonly name: string | null;
          readonly fileName: string;
        } & Readonly<Record<string, unknown>>)[];
      };
      readonly moves: readonly ({
        readonly roleId: string;
        readonly candidateId: string;
        readonly from: number | null;
        readonly to: number;
        readonly cause: string;
      } & Readonly<Record<string, unknown>>)[];
      readonly lastRunAt: string | null;
      readonly questions: readonly {
        readonly roleId: string;
        readonly title: string | null;
        readonly waiting: number;
      }[];
      readonly decisions: readonly {
        readonly roleId: string;
        readonly title: string | null;
        readonly waiting: number;
      }[];
      readonly merges: number;
      readonly problems: number;
    }> => call('GET', '/today', {}),
    /** All of it has been seen */
    markTodaySeen: (): Promise<null> => call('POST', '/today/seen', {}),
    /** Entrants and jumps since one last saw each list, what rests, and what one wants to hear of */
    loadDigest: (): Promise<{
      readonly news: readonly {
        readonly briefId: string;
        readonly title: string;
        readonly entrants: readonly Readonly<Record<string, unknown>>[];
        readonly jumps: readonly Readonly<Record<string, unknown>>[];
      }[];
      readonly snoozes: readonly {
        readonly id: string;
        readonly briefId: string | null;
        readonly candidateId: string | null;
        readonly name: string | null;
        readonly until: string;
      }[];
      readonly settings: {
        readonly mail: boolean;
        readonly leastVerdict: 'submit' | 'talk' | 'long-shot' | 'do-not-submit';
        readonly leastJump: number;
      };
      readonly hasFeed: boolean;
    }> => call('GET', '/digest', {}),
    /** What one wants to hear of, and whether by mail */
    setDigest: (given: {
      readonly body: {
        readonly leastVerdict: 'submit' | 'talk' | 'long-shot' | 'do-not-submit';
        readonly leastJump: number;
        readonly mail: boolean;
      };
    }): Promise<null> => call('PUT', '/digest/settings', given),
    /** Hear nothing of a role or a person for some days */
    snooze: (given: {
      readonly body:
        | { readonly briefId: string; readonly days: number }
        | { readonly candidateId: string; readonly days: number };
    }): Promise<null> => call('POST', '/digest/snoozes', given),
    /** Hear of it again */
    wake: (given: { readonly path: { readonly id: string } }): Promise<null> =>
      call('DELETE', '/digest/snoozes/{id}', given),
    /** Addresses for feed readers, told this once; earlier ones are good no more */
    makeFeed: (): Promise<{ readonly atom: string; readonly json: string }> => call('POST', '/digest/feed', {}),
    /** The addresses are good no more */
    endFeed: (): Promise<null> => call('DELETE', '/digest/feed', {}),
    /** Folders, schedule, letterhead and retention */
    loadSettings: (): Promise<{
      readonly uploads: string;
      readonly nightly: string;
      readonly agency: string | null;
      readonly retention: {
        readonly basis: 'consent' | 'contract' | 'interest';
        readonly months: number;
        readonly warnDays: number;
        readonly when: 'list' | 'erase';
      } | null;
    }> => call('GET', '/settings', {}),
    /** Who may sign in */
    listUsers: (): Promise<{
      readonly rows: readonly {
        readonly id: string;
        readonly name: string;
        readonly email: string;
        readonly role: 'viewer' | 'recruiter' | 'administrator';
        readonly disabled: boolean;
      }[];
    }> => call('GET', '/settings/users', {}),
    /** Let somebody in; the link is good for one sign-in and is told this once */
    addUser: (given: {
      readonly body: {
        readonly name: string;
        readonly email: string;
        readonly role: 'viewer' | 'recruiter' | 'administrator';
      };
    }): Promise<{
      readonly id: string;
      readonly name: string;
      readonly email: string;
      readonly role: 'viewer' | 'recruiter' | 'administrator';
      readonly disabled: boolean;
      readonly link: string;
    }> => call('POST', '/settings/users', given),
    /** Give a user another role, or keep one out */
    changeUser: (given: {
      readonly path: { readonly id: string };
      readonly body: { readonly role: 'viewer' | 'recruiter' | 'administrator' } | { readonly disabled: boolean };
    }): Promise<null> => call('PUT', '/settings/users/{id}', given),
    /** A new link for one sign-in; an earlier one is good no more */
    makeSignInLink: (given: { readonly path: { readonly id: string } }): Promise<{ readonly link: string }> =>
      call('POST', '/settings/users/{id}/link', given),
    /** How long people are kept */
    setRetention: (given: {
      readonly body: {
        readonly basis: 'consent' | 'contract' | 'interest';
        readonly months: number;
        readonly warnDays: number;
        readonly when: 'list' | 'erase';
      };
    }): Promise<null> => call('PUT', '/settings/retention', given),
    /** People are kept until somebody erases them */
    removeRetention: (): Promise<null> => call('DELETE', '/settings/retention', {}),
    /** Who is due to be erased, or soon will be; soonest first */
    listDue: (): Promise<{
      readonly rows: readonly {
        readonly candidateId: string | null;
        readonly documentId: string;
        readonly due: string;
        readonly standing: 'due' | 'warned';
      }[];
    }> => call('GET', '/settings/retention/due', {}),
    /** Entries that hold every word, those called so first */
    searchLexicon: (
      given: {
        readonly query?: {
          readonly q?: string;
          readonly file?:
            | 'brief-headings'
            | 'cells'
            | 'certificates'
            | 'clarification-words'
            | 'clarifications'
            | 'conditions'
            | 'contexts'
            | 'dates'
            | 'degrees'
            | 'document-kinds'
            | 'employers'
            | 'everyday'
            | 'explanations'
            | 'fluency'
            | 'gaps'
            | 'headings'
            | 'industries'
            | 'integrations'
            | 'knockouts'
            | 'labels'
            | 'levels'
            | 'look-alikes'
            | 'methods'
            | 'modality'
            | 'places'
            | 'product-modules'
            | 'product-transfer'
            | 'product-vendors'
            | 'products'
            | 'protected'
            | 'same-person'
            | 'scope'
            | 'seniority'
            | 'skills'
            | 'spoken-languages'
            | 'standards'
            | 'titles'
            | 'verbs'
            | 'weights';
        };
      } = {},
    ): Promise<{
      readonly total: number;
      readonly entries: readonly { readonly file: string; readonly name: string; readonly yaml: string }[];
    }> => call('GET', '/lexicon', given),
    /** Propose a change of the lexicon */
    proposeTerm: (given: {
      readonly body: {
        readonly file:
          | 'brief-headings'
          | 'cells'
          | 'certificates'
          | 'clarification-words'
          | 'clarifications'
          | 'conditions'
          | 'contexts'
          | 'dates'
          | 'degrees'
          | 'document-kinds'
          | 'employers'
          | 'everyday'
          | 'explanations'
          | 'fluency'
          | 'gaps'
          | 'headings'
          | 'industries'
          | 'integrations'
          | 'knockouts'
          | 'labels'
          | 'levels'
          | 'look-alikes'
          | 'methods'
          | 'modality'
          | 'places'
          | 'product-modules'
          | 'product-transfer'
          | 'product-vendors'
          | 'products'
          | 'protected'
          | 'same-person'
          | 'scope'
          | 'seniority'
          | 'skills'
          | 'spoken-languages'
          | 'standards'
          | 'titles'
          | 'verbs'
          | 'weights';
        readonly entry: string;
        readonly change: string;
      };
    }): Promise<null> => call('POST', '/lexicon/proposals', given),
    /** Changes of the lexicon that wait for an administrator, oldest first */
    listProposals: (): Promise<{
      readonly rows: readonly {
        readonly id: string;
        readonly file: string;
        readonly entry: string;
        readonly change: string;
        readonly by: string | null;
        readonly at: string;
      }[];
    }> => call('GET', '/lexicon/proposals', {}),
    /** Taken over into the files, or turned down */
    settleProposal: (given: { readonly path: { readonly id: string } }): Promise<null> =>
      call('DELETE', '/settings/lexicon/proposals/{id}', given),
    /** Name and logo at the head of exports */
    loadAgency: (): Promise<{
      readonly name: string | null;
      readonly logo: { readonly type: 'image/png' | 'image/jpeg'; readonly base64: string } | null;
    }> => call('GET', '/settings/agency', {}),
    /** Another letterhead; a logo is PNG or JPEG of 500 KB at most, null is none, left out it stays */
    setAgency: (given: {
      readonly body: { readonly name: string | null; readonly logo?: string | null };
    }): Promise<null> => call('PUT', '/settings/agency', given),
    /** Addresses that are called after each run, with the last calls */
    listWebhooks: (): Promise<{
      readonly rows: readonly {
        readonly id: string;
        readonly url: string;
        readonly createdAt: string;
        readonly deliveries: readonly {
          readonly id: string;
          readonly attempts: number;
          readonly answer: string | null;
          readonly deliveredAt: string | null;
          readonly createdAt: string;
        }[];
      }[];
    }> => call('GET', '/settings/webhooks', {}),
    /** Call this address after each run; the secret that signs the calls is told this once */
    addWebhook: (given: {
      readonly body: { readonly url: string };
    }): Promise<{ readonly id: string; readonly secret: string }> => call('POST', '/settings/webhooks', given),
    /** Call it no more */
    removeWebhook: (given: { readonly path: { readonly id: string } }): Promise<null> =>
      call('DELETE', '/settings/webhooks/{id}', given),
    /** Who did what, newest first */
    listAudit: (
      given: { readonly query?: { readonly from?: number; readonly size?: number; readonly about?: string } } = {},
    ): Promise<{
      readonly rows: readonly {
        readonly seq: number;
        readonly at: string;
        readonly actor: string | null;
        readonly action: string;
        readonly subject: string | null;
        readonly details: Readonly<Record<string, unknown>>;
        readonly hash: string;
      }[];
      readonly total: number;
      readonly from: number;
      readonly size: number;
    }> => call('GET', '/settings/audit', given),
    /** Whether the chain of the audit log is whole */
    verifyAudit: (): Promise<{
      readonly whole: boolean;
      readonly entries: number | null;
      readonly brokenAt: number | null;
    }> => call('GET', '/settings/audit/verdict', {}),
  };
};
