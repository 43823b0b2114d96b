/**
 * The inventory of what goes into production, as `npm run build` leaves it: CycloneDX 1.5, by the lockfile alone, the same on
 * every machine. `npm sbom --omit dev` is not it: it leaves out what the tools use too, React among them.
 * cyclonedx.org/docs/1.5/json
 */
export const INVENTARIO = "build/sbom.cdx.json";

export interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly name?: string;
        readonly version?: string;
        readonly license?: string;
        readonly dev?: boolean;
        readonly integrity?: string;
      }
    >
  >;
}

interface Componente {
  readonly type: "application" | "library";
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly object[];
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
}

export interface Inventario {
  readonly $schema: string;
  readonly bomFormat: "CycloneDX";
  readonly specVersion: "1.5";
  readonly version: 1;
  readonly metadata: { readonly component: Componente };
  readonly components: readonly Componente[];
}

/** The root of the lockfile is the add-in itself; of the rest, all that is not for building and testing alone. */
export function inventarioDi({ packages }: Lockfile): Inventario {
  const { "": radice, ...altri } = packages;
  const components = Object.entries(altri)
    .filter(([, voce]) => voce.dev !== true)
    .map(([posto, voce]) => componente("library", posto.replace(/^.*node_modules\//, ""), voce));
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: componente("application", radice?.name ?? "", radice ?? {}) },
    components: [...new Map(components.map((c) => [c["bom-ref"], c])).values()],
  };
}

function componente(
  type: Componente["type"],
  name: string,
  { version = "", license, integrity }: Lockfile["packages"][string],
): Componente {
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  return { type, "bom-ref": purl, name, version, purl, licenses: licenza(license), hashes: hash(integrity) };
}

/** `MIT` is an identifier, `MIT/Apache-2.0` an old way of writing a choice, `LICENSE` a file to be read. */
function licenza(scritta: string | undefined): readonly object[] {
  if (scritta === undefined) return [];
  if (scritta === "LICENSE") return [{ license: { name: "its own terms: the file LICENSE of the package" } }];
  return /^[\w.-]+$/.test(scritta)
    ? [{ license: { id: scritta } }]
    : [{ expression: scritta.replaceAll("/", " OR ") }];
}

/** `sha512-…` of the lockfile, in base64, as hexadecimal. */
function hash(integrity: string | undefined): Componente["hashes"] {
  const m = /^sha512-(.+)$/.exec(integrity ?? "");
  return m?.[1] ? [{ alg: "SHA-512", content: Buffer.from(m[1], "base64").toString("hex") }] : [];
}
