/** Something that was done, as it is told to whoever watches how the product runs. */
export interface Recorded {
  /** Of a job or a route. */
  readonly name: string;
  /** How long it took until now. */
  readonly ms: number;
  readonly failed: boolean;
  /** Ids, counts and codes only: never a name, an address or a line of a document. */
  readonly attributes: Readonly<Record<string, string | number>>;
}

export type Trace = (recorded: Recorded) => void;

export interface Tracing {
  readonly record: Trace;
  /** Sends what has not been sent. */
  readonly close: () => Promise<void>;
}
