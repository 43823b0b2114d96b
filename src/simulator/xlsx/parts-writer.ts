/** The parts of a package being written: their relationships and content types kept in step (ECMA-376 part 2). */
import { relsOf, resolveTarget } from "../../base/pacchetto/percorsi";
import { childrenOf, decode, element, encodeXml, parseXml, type XmlElement } from "./xml";

const NS_PKG = "http://schemas.openxmlformats.org/package/2006/";

const TYPES = "[Content_Types].xml";

export class PartsWriter {
  private readonly out: Map<string, Uint8Array>;
  private readonly rels = new Map<string, XmlElement>();
  /** Parts whose relationships changed: those of the others are written as they were. */
  private readonly changed = new Set<string>();
  private readonly types: XmlElement;

  constructor(
    parts: ReadonlyMap<string, Uint8Array>,
    private readonly removed: ReadonlySet<string>,
  ) {
    this.out = new Map([...parts].filter(([nome]) => !removed.has(nome)));
    // Some programs write its name in small letters.
    const types = this.existing(TYPES);
    this.types = this.tree(types) ?? contentTypes();
    this.out.delete(types);
  }

  has(nome: string): boolean {
    return this.out.has(nome);
  }

  set(nome: string, contenuto: Uint8Array | XmlElement): void {
    this.out.set(nome, contenuto instanceof Uint8Array ? contenuto : encodeXml(contenuto));
  }

  tree(nome: string): XmlElement | null {
    const bytes = this.out.get(nome);
    return bytes ? parseXml(decode(bytes)) : null;
  }

  /** The first free name: `xl/tables/table3.xml`. That of a removed part is not free: it leaves at the end, with its name. */
  freePart(inizio: string, fine: string): string {
    let n = 1;
    while (this.out.has(`${inizio}${n}${fine}`) || this.removed.has(`${inizio}${n}${fine}`)) n++;
    return `${inizio}${n}${fine}`;
  }

  /** States a part's content type. */
  addType(nome: string, tipo: string): void {
    const partName = `/${nome}`;
    if (childrenOf(this.types, "Override").some((t) => sameName(t.attrs["PartName"] ?? "", partName))) return;
    this.types.children.push(element("Override", { PartName: partName, ContentType: tipo }));
  }

  /** States the content type of every part with an extension. */
  addDefault(estensione: string, tipo: string): void {
    if (childrenOf(this.types, "Default").some((d) => d.attrs["Extension"]?.toLowerCase() === estensione))
      return;
    this.types.children.unshift(element("Default", { Extension: estensione, ContentType: tipo }));
  }

  relations(di: string): XmlElement[] {
    return childrenOf(this.relsTree(di), "Relationship");
  }

  addRelation(di: string, type: string, target: string, altri: Record<string, string> = {}): string {
    const rels = this.relsTree(di);
    const presi = new Set(childrenOf(rels).map((r) => r.attrs["Id"]));
    let n = rels.children.length + 1;
    while (presi.has(`rId${n}`)) n++;
    this.changed.add(di);
    rels.children.push(element("Relationship", { Id: `rId${n}`, Type: type, Target: target, ...altri }));
    return `rId${n}`;
  }

  /** The id of the relationship between two parts, made where it is missing. */
  relate(di: string, type: string, part: string): string {
    const noto = this.relations(di).find(
      (r) =>
        r.attrs["TargetMode"] !== "External" && sameName(resolveTarget(di, r.attrs["Target"] ?? ""), part),
    );
    return noto?.attrs["Id"] ?? this.addRelation(di, type, `/${part}`);
  }

  /** Drops the relationships of a part that `via` picks. */
  unrelate(di: string, via: (r: XmlElement, target: string) => boolean): void {
    const rels = this.relsTree(di);
    const restano = childrenOf(rels).filter(
      (r) => !via(r, this.existing(resolveTarget(di, r.attrs["Target"] ?? ""))),
    );
    if (restano.length < childrenOf(rels).length) this.changed.add(di);
    rels.children = restano;
  }

  /** The name under which a part is there. */
  private existing(nome: string): string {
    if (this.out.has(nome)) return nome;
    for (const n of this.out.keys()) if (sameName(n, nome)) return n;
    return nome;
  }

  /** Whether any part points at this one. */
  isReferenced(nome: string): boolean {
    const di = [...this.out.keys()].flatMap((n) => {
      const m = /^(.*)_rels\/(.*)\.rels$/.exec(n);
      return m ? [`${m[1] ?? ""}${m[2] ?? ""}`] : [];
    });
    return [...new Set([...di, ...this.rels.keys()])].some((d) =>
      this.relations(d).some(
        (r) =>
          r.attrs["TargetMode"] !== "External" && sameName(resolveTarget(d, r.attrs["Target"] ?? ""), nome),
      ),
    );
  }

  /** Takes a part away with its own relationships and its content type. */
  remove(nome: string): void {
    this.out.delete(nome);
    this.out.delete(relsOf(nome));
    this.rels.delete(nome);
    this.types.children = childrenOf(this.types).filter(
      (t) => !sameName(t.attrs["PartName"] ?? "", `/${nome}`),
    );
  }

  private relsTree(di: string): XmlElement {
    let rels = this.rels.get(di);
    if (!rels) {
      rels = this.tree(relsName(di)) ?? element("Relationships", { xmlns: `${NS_PKG}relationships` });
      this.rels.set(di, rels);
    }
    return rels;
  }

  /** Every part, relationships and content types included. */
  finish(): Map<string, Uint8Array> {
    for (const [di, rels] of this.rels) {
      if (!this.changed.has(di)) continue;
      if (childrenOf(rels).length > 0) this.set(relsName(di), rels);
      else this.out.delete(relsName(di));
    }
    const names = new Set([...this.out.keys()].map((n) => `/${n}`.toLowerCase()));
    // Of relationships too, which some programs list and which may be gone with the last of them.
    this.types.children = childrenOf(this.types).filter(
      (t) => t.name !== "Override" || names.has((t.attrs["PartName"] ?? "").toLowerCase()),
    );
    this.set(TYPES, this.types);
    return this.out;
  }
}

/** Names of parts differ from one another by more than their case (ECMA-376 part 2, 6.2.2.3). */
const sameName = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

/** The package itself has its relationships at the root. */
const relsName = (di: string): string => (di === "" ? "_rels/.rels" : relsOf(di));

const contentTypes = (): XmlElement =>
  element("Types", { xmlns: `${NS_PKG}content-types` }, [
    element("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
  ]);
