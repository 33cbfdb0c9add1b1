import { loadModule, parseSync } from 'libpg-query';

/** A part of a parsed statement: PostgreSQL's own tree, as JSON. */
type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const listOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
/** `{ SelectStmt: {…} }` → the inside, when it is of that kind. */
const as = (node: unknown, kind: string): Node | undefined =>
  isNode(node) && isNode(node[kind]) ? node[kind] : undefined;
const textIn = (node: unknown): string | undefined => as(node, 'String')?.sval as string | undefined;

/** What is known to be one and the same community; GIVEN is what the caller says. */
type Key = number;
const GIVEN: Key = 0;

interface Scope {
  items: Map<string, Key | undefined>;
  queries: Map<string, Key | undefined>;
  outer?: Scope;
}

export const parserIsReady = loadModule();

const words = ['community_id', 'communityId'];

/** Follows the community of each table of one statement; what cannot be followed to a given one is loose. */
class Reading {
  readonly #same: Key[] = [GIVEN];
  readonly #tables = new Map<Key, string>();

  constructor(private readonly fenced: ReadonlySet<string>) {}

  read(statement: Node): string[] {
    this.#query(statement, { items: new Map(), queries: new Map() });
    const loose = [...this.#tables].filter(([key]) => this.#root(key) !== this.#root(GIVEN));
    return loose.map(([, table]) => table);
  }

  #root(key: Key): Key {
    const up = this.#same[key] ?? key;
    return up === key ? key : this.#root(up);
  }

  #unite(one: Key | undefined, other: Key | undefined): void {
    if (one === undefined || other === undefined) return;
    this.#same[this.#root(one)] = this.#root(other);
  }

  #query(node: Node, scope: Scope): Key | undefined {
    const [kind] = Object.keys(node);
    const inside = kind && as(node, kind);
    if (!inside || !kind?.endsWith('Stmt')) return undefined;
    const own: Scope = { items: new Map(), queries: new Map(), outer: scope };
    for (const one of listOf(as({ with: inside.withClause }, 'with')?.ctes)) this.#named(one, own);
    if (kind === 'InsertStmt') return this.#insert(inside, own);
    if (inside.larg) return this.#both(inside, own);
    return this.#plain(inside, own);
  }

  #named(node: Node, scope: Scope): void {
    const { ctename, ctequery } = as(node, 'CommonTableExpr') ?? {};
    scope.queries.set(String(ctename), isNode(ctequery) ? this.#query(ctequery, scope) : undefined);
  }

  /** The arms of a union: the community of the whole is that of each. */
  #both({ larg, rarg }: Node, scope: Scope): Key | undefined {
    const keys = [larg, rarg].map((arm) => this.#query({ SelectStmt: arm }, scope));
    this.#unite(keys[0], keys[1]);
    return keys[0] ?? keys[1];
  }

  #plain(inside: Node, scope: Scope): Key | undefined {
    if (isNode(inside.relation)) this.#table(inside.relation, scope);
    for (const one of [...listOf(inside.fromClause), ...listOf(inside.usingClause)]) this.#from(one, scope);
    for (const part of [inside.whereClause, inside.havingClause]) this.#holds(part, scope);
    const { targetList, returningClause, returningList, sortClause, valuesLists } = inside;
    this.#inner([targetList, returningClause, returningList, sortClause, valuesLists], scope);
    return this.#output(listOf(targetList), scope);
  }

  #insert(inside: Node, scope: Scope): undefined {
    if (!isNode(inside.relation)) return;
    const key = this.#table(inside.relation, scope);
    const at = listOf(inside.cols).findIndex((one) => words.includes(String(as(one, 'ResTarget')?.name)));
    const select = as(inside.selectStmt, 'SelectStmt');
    if (!select) return;
    const values = listOf(select.valuesLists).map((row) => listOf(as(row, 'List')?.items)[at]);
    for (const value of values) this.#unite(key, this.#keyOf(value, scope));
    this.#inner(select.valuesLists, scope);
    if (values.length > 0) return;
    const inner: Scope = { items: new Map(), queries: new Map(), outer: scope };
    for (const one of listOf(as({ with: select.withClause }, 'with')?.ctes)) this.#named(one, inner);
    if (select.larg) return void this.#unite(key, this.#both(select, inner));
    this.#plain(select, inner);
    this.#unite(key, this.#keyOf(as(listOf(select.targetList)[at], 'ResTarget')?.val, inner));
  }

  #table({ relname, alias }: Node, scope: Scope): Key | undefined {
    const name = String(relname);
    const key = this.#queryNamed(name, scope) ?? this.#fresh(name);
    scope.items.set(isNode(alias) ? String(alias.aliasname) : name, key);
    return key;
  }

  #queryNamed(name: string, scope: Scope | undefined): Key | undefined {
    if (!scope) return undefined;
    return scope.queries.has(name) ? scope.queries.get(name) : this.#queryNamed(name, scope.outer);
  }

  #fresh(table: string): Key | undefined {
    if (!this.fenced.has(table)) return undefined;
    const key = this.#same.length;
    this.#same.push(key);
    this.#tables.set(key, table);
    return key;
  }

  #from(node: Node, scope: Scope): void {
    const table = as(node, 'RangeVar');
    if (table) return void this.#table(table, scope);
    const join = as(node, 'JoinExpr');
    if (join) {
      for (const side of [join.larg, join.rarg]) if (isNode(side)) this.#from(side, scope);
      return this.#holds(join.quals, scope);
    }
    const query = as(node, 'RangeSubselect');
    const name = isNode(query?.alias) ? String(query.alias.aliasname) : '';
    if (isNode(query?.subquery)) scope.items.set(name, this.#query(query.subquery, scope));
    else this.#inner(node, scope);
  }

  /** What must be true of every row: only there an equation says that two communities are one. */
  #holds(node: unknown, scope: Scope): void {
    const all = as(node, 'BoolExpr');
    if (all?.boolop === 'AND_EXPR') for (const one of listOf(all.args)) this.#holds(one, scope);
    const equation = as(node, 'A_Expr');
    if (equation?.kind === 'AEXPR_OP' && textIn(listOf(equation.name)[0]) === '=')
      this.#equal(equation.lexpr, equation.rexpr, scope);
    const among = as(node, 'SubLink');
    if (among?.subLinkType === 'ANY_SUBLINK') return this.#among(among, scope);
    if (all?.boolop !== 'AND_EXPR') this.#inner(node, scope);
  }

  #equal(one: unknown, other: unknown, scope: Scope): void {
    const [left, right] = [as(one, 'RowExpr'), as(other, 'RowExpr')];
    if (left && right)
      listOf(left.args).forEach((part, at) => this.#equal(part, listOf(right.args)[at], scope));
    else this.#unite(this.#keyOf(one, scope), this.#keyOf(other, scope));
  }

  /** `(community_id, id) in (select community_id, …)`. */
  #among({ testexpr, subselect }: Node, scope: Scope): void {
    const parts = as(testexpr, 'RowExpr') ? listOf(as(testexpr, 'RowExpr')?.args) : [testexpr];
    const key = isNode(subselect) ? this.#query(subselect, scope) : undefined;
    for (const part of parts) if (isCommunity(part)) this.#unite(this.#keyOf(part, scope), key);
  }

  /** Looks for queries inside anything else. */
  #inner(node: unknown, scope: Scope): void {
    if (Array.isArray(node)) for (const one of node) this.#inner(one, scope);
    else if (isNode(node)) {
      const query = as(node, 'SelectStmt');
      if (query) this.#query(node, scope);
      else for (const one of Object.values(node)) this.#inner(one, scope);
    }
  }

  #output(targets: readonly Node[], scope: Scope): Key | undefined {
    for (const target of targets) {
      const { name, val } = as(target, 'ResTarget') ?? {};
      if (isStar(val)) return this.#starOf(val, scope);
      if (words.includes(String(name)) || (name === undefined && isCommunity(val)))
        return this.#keyOf(val, scope);
    }
    return undefined;
  }

  #starOf(node: unknown, scope: Scope): Key | undefined {
    const [table] = fieldsOf(node);
    return table === undefined ? this.#onlyOne(scope) : this.#item(table, scope);
  }

  #keyOf(node: unknown, scope: Scope): Key | undefined {
    const cast = as(node, 'TypeCast');
    if (cast) return this.#keyOf(cast.arg, scope);
    if (as(node, 'ParamRef') ?? as(node, 'A_Const')) return GIVEN;
    if (!isCommunity(node)) return undefined;
    const [table, column] = fieldsOf(node);
    return column === undefined ? this.#onlyOne(scope) : this.#item(String(table), scope);
  }

  #item(name: string, scope: Scope | undefined): Key | undefined {
    if (!scope) return undefined;
    return scope.items.has(name) ? scope.items.get(name) : this.#item(name, scope.outer);
  }

  /** A column that names no table is that of the only one that has it. */
  #onlyOne(scope: Scope | undefined): Key | undefined {
    if (!scope) return undefined;
    const keys = [...scope.items.values()].filter((key) => key !== undefined);
    return keys.length > 0 ? keys[0] : this.#onlyOne(scope.outer);
  }
}

const fieldsOf = (node: unknown): string[] =>
  listOf(as(node, 'ColumnRef')?.fields).flatMap((one) => textIn(one) ?? []);
const isCommunity = (node: unknown): boolean => words.includes(fieldsOf(node).at(-1) ?? '');
const isStar = (node: unknown): boolean =>
  listOf(as(node, 'ColumnRef')?.fields).some((one) => as(one, 'A_Star') !== undefined);

/** The community tables of a statement that no equation ties to the community that it is given. */
export function looseTables(text: string, fenced: ReadonlySet<string>): string[] {
  const { stmts } = parseSync(text) as { stmts: { stmt: Node }[] };
  return stmts.flatMap(({ stmt }) => new Reading(fenced).read(stmt));
}
