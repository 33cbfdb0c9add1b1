import * as z from 'zod';
import { named } from './named';
import { action, held, query } from './procedure';
import { Fen, Id, inCommunity, Moment, Quantity } from './shapes';
import { Certificate, SupplierMinimum } from './supplier-terms';

/** What must be handled before everything else: 药品, 婴幼儿用品, 冷藏. */
export const Priority = z.enum(['none', 'medicine', 'infant', 'cold']);
export type Priority = z.infer<typeof Priority>;

const byStaff = held('community', ['staff']);
const text = (most: number) => z.string().trim().max(most, `最多 ${most} 个字`);
const words = (most: number) => text(most).min(1, '没有填');
const count = z.int().min(1, '至少是 1').max(99_999, '最多是 99999');

/** What one ordered measure holds where it is handed out in smaller pieces: 份 = 30 枚 (decision 0047). */
export const Piece = z.object({ name: named('小件的单位', words(10)), perMeasure: count });
/** How a supplier packs, in handed-out pieces: 箱 = 360 枚. */
export const Packing = z.object({ name: named('整装的单位', words(10)), pieces: count });
/** What is in a bundle. */
export const Content = z.object({
  name: named('套餐里的东西', words(20)),
  quantity: count,
  measure: words(10),
});
/** How a product comes into hands: '份 = 30 枚', and what is in a bundle. The column `quantity` stays in its ordered measure. */
export const handedOutAs = { piece: Piece.nullable(), contents: z.array(Content).max(20) };

/**
 * Who delivers a product and how: pieces in a case and the least delivered; null: any number, or as the usual one. What is
 * left out stays as it is.
 */
export const Offer = z.object({
  supplierId: Id,
  caseSize: count.nullable(),
  minOrder: count.nullable(),
  packing: Packing.nullable().optional(),
});
export type Offer = z.infer<typeof Offer>;

const draft = {
  name: words(40),
  category: words(20),
  description: text(60),
  measure: words(10),
  priceFen: z.int().min(0, '不能小于 0').max(10_000_000, '最多是 100000 元'),
  weightGrams: z.int().min(1, '至少是 1').max(1_000_000, '最多是 1000000').nullable(),
  limitPerHousehold: count.nullable(),
  /** How many pieces there are in each wave; null: as many as are ordered. */
  stockPerWave: z.int().min(0, '不能小于 0').max(99_999, '最多是 99999').nullable(),
  priority: Priority,
  pictureId: Id.nullable(),
  // The former release does not know them: what is left out stays as it is.
  piece: Piece.nullable().optional(),
  contents: z.array(Content).max(20, '一个套餐最多 20 样').optional(),
  /** Part of the price that is given back; no supplier's minimum counts it. */
  depositFen: z.int().min(0, '不能小于 0').max(10_000_000, '最多是 100000 元').optional(),
  /** A price above it is refused; null: any price. */
  priceCapFen: z.int().min(0, '不能小于 0').max(10_000_000, '最多是 100000 元').nullable().optional(),
  /** The usual supplier first. */
  offers: z
    .array(Offer)
    .min(1, '请选一家供应商')
    .max(5, '最多 5 家')
    .refine((all) => new Set(all.map(({ supplierId }) => supplierId)).size === all.length, '同一家选了两次'),
};
/** All that staff say of a product. */
export const ProductDraft = z.object(draft);
export type ProductDraft = z.infer<typeof ProductDraft>;

/** A product as staff see it, listed or not. */
export const CatalogueProduct = z.object({
  id: z.uuid(),
  version: z.int(),
  isListed: z.boolean(),
  ...draft,
  ...handedOutAs,
  depositFen: Fen,
  priceCapFen: Fen.nullable(),
  offers: z.array(Offer.extend({ name: z.string(), packing: Packing.nullable() })),
});
export type CatalogueProduct = z.infer<typeof CatalogueProduct>;

const listed = z.enum(['all', 'listed', 'unlisted']);

export const listProducts = query({
  summary:
    'The catalogue: what goes first, then by category and position; by name, category, supplier, listing',
  mayCall: byStaff,
  input: inCommunity.extend({
    search: text(40).default(''),
    category: text(20).default(''),
    supplierId: Id.optional(),
    listed: listed.default('all'),
    cursor: Id.optional(),
    limit: z.int().min(1).max(100).default(50),
  }),
  output: z.object({ rows: z.array(CatalogueProduct), next: z.string().nullable(), total: z.int() }),
  refusals: [],
});

export const getProduct = query({
  summary: 'One product with its suppliers',
  mayCall: byStaff,
  input: inCommunity.extend({ productId: Id }),
  output: CatalogueProduct,
  refusals: [],
});

const draftRefusals = [
  'PRODUCT_NAME_TAKEN',
  'NO_SUCH_CATEGORY',
  'PACKING_WITHOUT_PIECE',
  'DEPOSIT_OVER_PRICE',
  'PRICE_OVER_CAP',
] as const;

export const createProduct = action({
  summary: 'Add a product to the catalogue, listed at once',
  mayCall: byStaff,
  input: inCommunity.extend(draft),
  output: z.object({ productId: z.uuid() }),
  refusals: [...draftRefusals],
});

export const updateProduct = action({
  summary:
    'Change a product; price and terms hold for lines ordered from now on, a cap for the open wave too',
  mayCall: byStaff,
  input: inCommunity.extend({ productId: Id, version: z.int(), ...draft }),
  output: z.object({
    productId: z.uuid(),
    version: z.int(),
    /** Pieces that the open wave has beyond the new cap: they stay ordered, no more can be. */
    orderedBeyondCap: Quantity,
  }),
  refusals: [...draftRefusals, 'PRODUCT_CHANGED_MEANWHILE'],
});

export const setListed = action({
  summary: 'Take a product off the list or put it back; what is ordered stays ordered',
  mayCall: byStaff,
  input: inCommunity.extend({ productId: Id, isListed: z.boolean() }),
  output: z.object({
    productId: z.uuid(),
    /** Households that have it in the open wave and keep it. */
    households: z.int(),
  }),
  refusals: [],
});

export const listCategories = query({
  summary: 'Categories in their order (a community has at most 50), with how many products each has',
  mayCall: byStaff,
  input: inCommunity,
  output: z.object({ rows: z.array(z.object({ name: z.string(), products: z.int() })).max(50) }),
  refusals: [],
});

export const saveCategories = action({
  summary:
    'The categories in their order, new ones among them; a category that has products cannot be left out',
  mayCall: byStaff,
  input: inCommunity.extend({
    names: z
      .array(words(20))
      .min(1, '至少留一类')
      .max(50, '最多 50 类')
      .refine((names) => new Set(names).size === names.length, '有两类同名'),
  }),
  output: z.object({ categories: z.int() }),
  refusals: ['CATEGORY_IN_USE'],
});

/** A supplier as staff see it; whom to call is masked until it is asked for. */
export const Supplier = z.object({
  id: z.uuid(),
  name: z.string(),
  note: z.string(),
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  products: z.int(),
  minimum: SupplierMinimum.nullable(),
  tolerancePercent: z.int(),
  isApproved: z.boolean(),
  /** The one that ends first above the others. */
  certificates: z.array(Certificate).max(20),
});
export type Supplier = z.infer<typeof Supplier>;

export const listSuppliers = query({
  summary: 'Suppliers by name with their products (a community has at most 200); contacts are masked',
  mayCall: byStaff,
  input: inCommunity,
  output: z.object({ rows: z.array(Supplier).max(200) }),
  refusals: [],
});

const Contact = z.object({
  name: text(20),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9][0-9-]{4,18}$/, '只写数字，例如 19900000001'),
});
const supplierDraft = { name: words(30), note: text(200) };

export const createSupplier = action({
  summary: 'Add a supplier; whom to call is kept sealed',
  mayCall: byStaff,
  input: inCommunity.extend({ ...supplierDraft, contact: Contact.nullable() }),
  output: z.object({ supplierId: z.uuid() }),
  refusals: ['SUPPLIER_NAME_TAKEN', 'TOO_MANY_SUPPLIERS'],
});

export const updateSupplier = action({
  summary: 'Change a supplier; without `contact` the one kept stays, null forgets it',
  mayCall: byStaff,
  input: inCommunity.extend({ supplierId: Id, ...supplierDraft, contact: Contact.nullable().optional() }),
  output: z.object({ supplierId: z.uuid() }),
  refusals: ['SUPPLIER_NAME_TAKEN'],
});

export const showContact = action({
  summary: 'Whom to call at a supplier, in full; that somebody has looked is kept in the audit log',
  mayCall: byStaff,
  input: inCommunity.extend({ supplierId: Id }),
  output: z.object({ name: z.string(), phone: z.string() }),
  refusals: ['NO_CONTACT'],
  secretAnswer: true,
});

export const exportCatalogue = action({
  summary: 'A link, good for ten minutes, to the catalogue as an Excel workbook (over HTTP only)',
  mayCall: byStaff,
  input: inCommunity,
  output: z.object({ path: z.string(), expiresAt: Moment }),
  refusals: [],
  secretAnswer: true,
});

/** An Excel file in base64: at most 500 kB, so that it fits into one call over HTTP. */
const WorkbookFile = z.base64().min(1, '没有选文件').max(700_000, '文件不能超过 500 KB');

export const ImportChange = z.object({ field: z.string(), from: z.string(), to: z.string() });
export type ImportChange = z.infer<typeof ImportChange>;

const ImportRow = z.object({ row: z.int(), name: z.string() });

/** What an import would do, row by row; rows are numbered as Excel numbers them. */
export const CatalogueImportPreview = z.object({
  created: z.array(ImportRow.extend({ category: z.string(), priceFen: Fen })).max(2000),
  changed: z.array(ImportRow.extend({ changes: z.array(ImportChange) })).max(2000),
  unchanged: z.int(),
  problems: z.array(ImportRow.extend({ reason: z.string() })).max(2000),
  /** Names this plan: applyImport does exactly it or refuses. */
  plan: z.string(),
});
export type CatalogueImportPreview = z.infer<typeof CatalogueImportPreview>;

export const previewImport = query({
  summary: 'What an Excel file (≤ 500 kB, ≤ 2,000 rows) would change in the catalogue; nothing is written',
  mayCall: byStaff,
  input: inCommunity.extend({ file: WorkbookFile }),
  output: CatalogueImportPreview,
  refusals: ['UNREADABLE_WORKBOOK', 'WORKBOOK_BUSY'],
});

export const applyImport = action({
  summary: 'Do what previewImport showed: all good rows in one transaction; nothing is deleted',
  mayCall: byStaff,
  input: inCommunity.extend({ file: WorkbookFile, plan: z.string().max(100) }),
  output: z.object({ created: z.int(), changed: z.int(), orderedBeyondCap: Quantity }),
  refusals: ['UNREADABLE_WORKBOOK', 'WORKBOOK_BUSY', 'CATALOGUE_CHANGED_MEANWHILE'],
});
