/**
 * Answers one message of office.js: `{Actions, ObjectPaths}` → `{Results, Error?}`. Actions are applied one by one; the
 * first that fails ends the batch, and what came before stays applied, as in Excel
 * (learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model).
 */
import { apiNotFound, ExcelError } from "./errors";
import { assertInFront } from "./inactive-workbook";
import { isHostObject, NULL_OBJECT, object, type HostObject, type Resolved } from "./object-type";
import type { Session } from "./session";
import { assertUndoable } from "./undo-support";
import { WORKBOOK } from "./objects/workbook";

/** In the place of an object argument its path's id; for an array of them, an array. */
type PathIds = number | null | readonly PathIds[];

/** How office.js writes an object inside the fields of an argument. */
const NESTED_OBJECT = "_ObjectPathId";

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly PathIds[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** Not to be remembered after the request: `untrack()` was called on it. */
  readonly D?: boolean;
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Result {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface Answer {
  readonly Results: readonly Result[];
  /** The traces that were reached: office.js adds the handlers of some events only then. */
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}

const PATH = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;
const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Who looks on while a batch is applied. */
interface Observer {
  /** Called before each action: tests can make Excel fail there. */
  before(action: Action): void;
  /** Called once an action was applied or refused, with what it was about where that was found. */
  after(indice: number, action: Action, target: Resolved | undefined): void;
}

export function answer(request: Request, session: Session, observer: Observer): Answer {
  const batch = new Batch(request, session);
  const results: Result[] = [];
  const TraceIds: number[] = [];
  for (const [i, action] of request.Actions.entries()) {
    try {
      batch.locate(action);
      if (session.inUndoGroup && action.ActionType !== ACTION.query) assertUndoable(batch.location);
      observer.before(action);
      results.push({ ActionId: action.Id, Value: batch.run(action) });
      observer.after(i, action, batch.known(action.ObjectPathId));
      if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
    } catch (errore) {
      observer.after(i, action, batch.known(action.ObjectPathId));
      if (!(errore instanceof ExcelError)) throw errore;
      return {
        Results: results,
        TraceIds,
        Error: {
          Code: errore.code,
          Message: errore.message,
          HttpStatusCode: errore.status,
          ActionIndex: i,
          Location: batch.location,
        },
      };
    }
  }
  return { Results: results, TraceIds };
}

class Batch {
  private readonly resolved = new Map<number, Resolved>();
  /** The member that is being asked for: debugInfo.errorLocation, such as `Range.values`. */
  location = "";

  constructor(
    private readonly request: Request,
    private readonly session: Session,
  ) {}

  run(action: Action): unknown {
    this.session.counters.azioni++;
    // A trace belongs to no object.
    if (action.ActionType === ACTION.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiate(target, this.request.ObjectPaths[String(action.ObjectPathId)]);
      case ACTION.query:
        return target === NULL_OBJECT ? null : this.query(target, action.QueryInfo ?? {});
      case ACTION.method:
        return this.method(target, action);
      case ACTION.setProperty:
        this.setProperty(target, action);
        return null;
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  /** Where an action is at, before it is run: whatever refuses it says so. */
  locate({ ActionType, Name, ObjectPathId }: Action): void {
    const path = this.request.ObjectPaths[String(ObjectPathId)];
    const [da, membro] =
      ActionType === ACTION.instantiate ? [path?.ParentObjectPathId, path?.Name] : [ObjectPathId, Name];
    const di = this.known(da ?? 0);
    this.location =
      di && di !== NULL_OBJECT && membro
        ? `${di.type.name}.${membro.charAt(0).toLowerCase()}${membro.slice(1)}`
        : "";
  }

  /** What an object path stands for, once it was followed. */
  known(id: number): Resolved | undefined {
    return this.resolved.get(id);
  }

  private instantiate(target: Resolved, path?: ObjectPath): unknown {
    if (target === NULL_OBJECT) return null;
    if (path?.D) return {};
    return target.type.identity?.(target.target, this.session) ?? {};
  }

  private resolve(id: number): Resolved {
    const noto = this.resolved.get(id);
    if (noto !== undefined) return noto;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new ExcelError("InvalidObjectPath", `object path ${id}`);
    const trovato = this.follow(path);
    this.resolved.set(id, trovato);
    return trovato;
  }

  private follow(path: ObjectPath): Resolved {
    switch (path.ObjectPathType) {
      case PATH.root:
        return object(WORKBOOK, this.session.workbook);
      case PATH.nullObject:
        return NULL_OBJECT;
      case PATH.reference: {
        const o = this.session.resolveReference(path.Name);
        if (!isHostObject(o))
          throw new ExcelError("InvalidReference", "This reference is not valid for the current operation.");
        return o;
      }
      case PATH.service:
        throw apiNotFound(path.Name);
      default:
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const { type, target } = parent;
    const args = this.arguments(path.ArgumentInfo);
    this.at(type.name, path.Name === "" ? "getItem" : path.Name);
    if (path.ObjectPathType === PATH.property) {
      const nav = own(type.navigation, path.Name) ?? this.fail(`${type.name}.${path.Name}`);
      return nav(target, this.session);
    }
    if (path.ObjectPathType === PATH.indexer) {
      const indexer = type.indexer ?? this.fail(`${type.name}[]`);
      return indexer(target, args, this.session);
    }
    const method = own(type.methods, path.Name) ?? this.fail(`${type.name}.${path.Name}`);
    const esito = method(target, args, this.session);
    if (esito === NULL_OBJECT || isHostObject(esito)) return esito;
    throw apiNotFound(`${type.name}.${path.Name} does not give an object`);
  }

  /** Arguments with the referenced objects in their places. */
  private arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const riferiti = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((a, i) => this.argument(a, riferiti?.[i]));
  }

  private argument(a: unknown, id: PathIds | undefined): unknown {
    if (typeof id === "number" && id !== 0) return this.resolve(id);
    if (Array.isArray(id) && Array.isArray(a)) {
      return (a as unknown[]).map((x, i) => this.argument(x, (id as readonly PathIds[])[i]));
    }
    return this.nestedObjects(a);
  }

  private nestedObjects(a: unknown): unknown {
    if (typeof a !== "object" || a === null || Array.isArray(a)) return a;
    const campi = Object.entries(a);
    const [primo] = campi;
    if (campi.length === 1 && primo?.[0] === NESTED_OBJECT) return this.resolve(Number(primo[1]));
    return Object.fromEntries(
      campi.map(([k, v]) => [
        k,
        Array.isArray(v) ? (v as unknown[]).map((x) => this.nestedObjects(x)) : this.nestedObjects(v),
      ]),
    );
  }

  private method(target: Resolved, action: Action): unknown {
    if (target === NULL_OBJECT) return null;
    const { type } = target;
    if (action.Name === "_KeepReference") {
      this.session.counters.riferimenti++;
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.session.release(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    this.at(type.name, action.Name);
    if (this.register(target, action.Name)) return null;
    const method = own(type.methods, action.Name) ?? this.fail(`${type.name}.${action.Name}`);
    const esito = method(target.target, this.arguments(action.ArgumentInfo), this.session);
    return isHostObject(esito) || esito === NULL_OBJECT || esito === undefined ? null : esito;
  }

  /** `_RegisterDataChangedEvent` and its like: handlers come and go. */
  private register({ type, target }: HostObject, nome: string): boolean {
    const m = /^_(Un)?[Rr]egister(?:Event)?(\w+?)(?:Event)?$/.exec(nome);
    if (!m) return false;
    const evento = type.events && own(type.events.types, m[2] ?? "");
    if (!type.events || evento === undefined) return false;
    this.session.listen(evento, type.events.target(target, this.session), m[1] ? -1 : 1);
    return true;
  }

  private setProperty(target: Resolved, action: Action): void {
    if (target === NULL_OBJECT) return;
    const { type } = target;
    this.at(type.name, action.Name);
    const property = own(type.properties, action.Name)?.set ?? this.fail(`${type.name}.${action.Name} (set)`);
    property(target.target, this.arguments(action.ArgumentInfo)[0], this.session);
  }

  private query(target: HostObject, q: QueryInfo): unknown {
    this.at(target.type.name, "load");
    const select = (q.Select ?? []).map((s) => s.split("/"));
    const items = target.type.items;
    if (!items) return this.select(target, select);
    const tutti = items(target.target, this.session);
    const inizio = q.Skip ?? 0;
    const scelti = tutti.slice(inizio, q.Top === undefined ? undefined : inizio + q.Top);
    return this.collection(target, scelti, select);
  }

  /** What is asked of a collection is asked of its items, and of the collection itself where it has it (`count`). */
  private collection(o: HostObject, items: readonly HostObject[], select: readonly string[][]): object {
    const figli = select.map((p) => (p[0] === "items" ? p.slice(1) : p));
    // load("items") asks for "*": all that an item has to say.
    const tutto = figli.some((p) => p.length === 0 || (p.length === 1 && p[0] === "*"));
    const annidati = figli.filter((p) => p.length > 1);
    return {
      ...this.plain(o, tutto ? [["count"], ...select.filter((p) => p[0] !== "*")] : select),
      _Items: items.map((f) => ({
        ...this.identityOf(f),
        ...(tutto ? (this.select(f, []) as object) : {}),
        ...(tutto && annidati.length === 0 ? {} : (this.select(f, tutto ? annidati : figli) as object)),
      })),
    };
  }

  private identityOf(o: HostObject): object {
    return this.instantiate(o) ?? {};
  }

  /** The chosen properties, nested; nothing chosen means every plain property. Unknown names are ignored, as Excel does. */
  private select(o: HostObject, select: readonly string[][]): unknown {
    if (o.type.items) return this.collection(o, o.type.items(o.target, this.session), select);
    const risposta = this.plain(o, select);
    const annidati = select.filter((s) => s.length > 1);
    for (const nome of new Set(annidati.map((s) => pascal(s[0] ?? "")))) {
      if (!own(o.type.navigation, nome)) continue;
      const percorsi = annidati.filter((s) => pascal(s[0] ?? "") === nome);
      risposta[nome] = this.nested(
        o,
        nome,
        percorsi.map((p) => p.slice(1)),
      );
    }
    return risposta;
  }

  /** The properties chosen by name, or all the plain ones. */
  private plain(o: HostObject, select: readonly string[][]): Record<string, unknown> {
    const risposta: Record<string, unknown> = {};
    const nomi =
      select.length === 0 || select.some((s) => s.length === 1 && s[0] === "*")
        ? Object.keys(o.type.properties)
        : select.filter((s) => s.length === 1).map(([s = ""]) => (own(o.type.properties, s) ? s : pascal(s)));
    for (const nome of nomi) {
      const property = own(o.type.properties, nome);
      if (property?.get) risposta[nome] = property.get(o.target, this.session);
      else if (own(o.type.navigation, nome)) risposta[nome] = this.nested(o, nome, []);
    }
    return risposta;
  }

  private nested(o: HostObject, nome: string, select: readonly string[][]): unknown {
    const figlio = o.type.navigation[nome]?.(o.target, this.session);
    if (!figlio || figlio === NULL_OBJECT) return null;
    const senzaItems = select
      .map((s) => (s[0]?.toLowerCase() === "items" ? s.slice(1) : s))
      .filter((s) => s.length > 0);
    return this.select(figlio, senzaItems);
  }

  private at(tipo: string, membro: string): void {
    this.location = `${tipo}.${membro.charAt(0).toLowerCase()}${membro.slice(1)}`;
    if (this.session.away) assertInFront(this.location);
  }

  private fail(membro: string): never {
    this.session.missing.push(membro);
    throw apiNotFound(membro);
  }
}

/** A member of a table by name; names such as "constructor" are not members. */
const own = <V>(tabella: Readonly<Record<string, V>>, nome: string): V | undefined =>
  Object.hasOwn(tabella, nome) ? tabella[nome] : undefined;

const pascal = (nome: string): string => nome.charAt(0).toUpperCase() + nome.slice(1);
