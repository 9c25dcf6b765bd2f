import { z } from 'zod';
import { alias, id, level, share, sortedById, termShape, text, year } from './term.ts';

export const productTypes = [
  'app',
  'aps',
  'batch',
  'caq',
  'cds',
  'cmms',
  'dcs',
  'eam',
  'erp',
  'historian',
  'hmi',
  'iiot',
  'lims',
  'mes',
  'middleware',
  'mom',
  'plc',
  'plm',
  'qms',
  'robot',
  'scada',
  'security',
  'simulation',
  'track-and-trace',
  'wms',
] as const;

/** What a product can cover at its broadest; what a person did with it, modules and verbs decide. */
export const productBreadths = [
  'app', // light frontline app or OEE tool, whatever its marketing says
  'business',
  'control',
  'data', // historian, IIoT, integration
  'erp-execution', // execution inside an ERP
  'execution', // production-centred MES
  'execution-plus', // sold as MES, can deliver the breadth of MOM
  'inventory',
  'maintenance',
  'mom',
  'planning',
  'quality',
] as const;

/** How far a product can go in a category when its modules are bought: 0 not, 1 touches, 2 solid, 3 core. */
const depth = z.number().int().min(0).max(3);

/** A name the product carried; `from`/`until` are years, left out where unknown. How it is looked for, `aliases` say. */
const productName = z.strictObject({ name: text, from: year.optional(), until: year.optional() });

export const product = z.strictObject({
  ...termShape,
  vendor: text,
  /** One product line of one vendor: editions of it are learnt quickly from each other. */
  family: id.optional(),
  /** Similar products of different vendors. */
  group: id.optional(),
  /** Umbrella name it is sold under, where people use that alone ("SAP", "Opcenter"). */
  brand: id.optional(),
  /** Is the umbrella name itself: gives way where another product of the brand is named as well. */
  generic: z.literal(true).optional(),
  type: z.enum(productTypes),
  /** A whole ERP: beside work on the floor it is where orders come from, unless a verb says otherwise. */
  suite: z.literal(true).optional(),
  /** Main level first; [] for what spans levels. */
  levels: z.array(level),
  depth: z.strictObject({ production: depth, quality: depth, maintenance: depth, inventory: depth }),
  breadth: z.enum(productBreadths),
  marketedAsMes: z.boolean(),
  /** Ids of industries.yml where it is mostly found; [] for everywhere. */
  industries: z.array(id),
  /** Names of earlier years, and of the present one where it is young: years under all of them count together. */
  names: z.array(productName).default([]),
  /** First year anybody could work with it under any of its names. */
  released: year.optional(),
  /** Last year of mainstream maintenance. */
  ended: year.optional(),
  /** Separately sold parts, by the names people use. */
  modules: z.array(text).default([]),
  /** Hardware it is made for ("S7-300"): stands for it, unless a newer product of its family is worked with as well. */
  devices: z.array(alias).default([]),
  /** What people call its whole line for short ("Camstar"): stands for it, unless another product of its family is worked with as well. */
  lineNames: z.array(alias).default([]),
  /** Experience with `from` (a product, family or group) counts here by `factor`. */
  transfers: z.array(z.strictObject({ from: id, factor: share, reason: text })).default([]),
});
export type Product = z.infer<typeof product>;

export const products = sortedById(product);
