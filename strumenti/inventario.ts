/**
 * The inventory of what is shipped, as `npm run build` leaves it in build/sbom.cdx.json: CycloneDX 1.5, of the packages that
 * are in the built scripts, the same on every machine. The hashes are those of the lockfile. cyclonedx.org/docs/1.5/json
 */
import type { Pacchetto } from "./pacchetti";

export interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly name?: string;
        readonly version?: string;
        readonly license?: string;
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

/** The root of the lockfile is the add-in itself. Two installed copies of one version are one component. */
export function inventarioDi({ packages }: Lockfile, pacchetti: readonly Pacchetto[]): Inventario {
  const radice = packages[""];
  const components = pacchetti.map(({ posto, nome, versione, licenza }) =>
    componente("library", {
      nome,
      versione,
      licenza,
      integrity: packages[posto]?.integrity,
    }),
  );
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: componente("application", {
        nome: radice?.name ?? "",
        versione: radice?.version ?? "",
        licenza: radice?.license,
        integrity: undefined,
      }),
    },
    components: [...new Map(components.map((c) => [c["bom-ref"], c])).values()],
  };
}

interface Voce extends Pick<Pacchetto, "nome" | "versione" | "licenza"> {
  readonly integrity: string | undefined;
}

function componente(type: Componente["type"], { nome, versione, licenza, integrity }: Voce): Componente {
  const purl = `pkg:npm/${nome.replace("@", "%40")}@${versione}`;
  return {
    type,
    "bom-ref": purl,
    name: nome,
    version: versione,
    purl,
    licenses: licenze(licenza),
    hashes: hash(integrity),
  };
}

/** `MIT` is an identifier, `MIT/Apache-2.0` an old way of writing a choice, `LICENSE` a file to be read. */
function licenze(scritta: string | undefined): readonly object[] {
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
