/**
 * What the press after a bad day made of a workbook: the same workbook is pressed once. Most actions of a batch, struck, leave
 * the same workbook once all is put back, and what the next press makes of it is then known.
 */
import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import type { OpenWorkbook } from "../../../src/simulator/index";

/** Ids made up anew at each writing: which is which is kept, not what it is. */
const ID = /\{?[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}?/gi;

/** All that the file of it would hold. */
function improntaDi(host: OpenWorkbook): string {
  const noti = new Map<string, string>();
  const somma = createHash("sha256");
  for (const [nome, parte] of Object.entries(unzipSync(host.save())).sort(([a], [b]) => (a < b ? -1 : 1)))
    somma.update(nome).update(
      Buffer.from(parte)
        .toString("utf8")
        .replace(ID, (id) => {
          const suo = noti.get(id) ?? `{${noti.size}}`;
          noti.set(id, suo);
          return suo;
        }),
    );
  return somma.digest("hex");
}

export class Rifatti {
  private readonly esiti = new Map<string, string | null>();

  /** `premi`: presses again, and says what broke. */
  async dopo(host: OpenWorkbook, premi: () => Promise<string | null>): Promise<string | null> {
    const chiave = improntaDi(host);
    const noto = this.esiti.get(chiave);
    if (noto !== undefined) return noto;
    const esito = await premi();
    this.esiti.set(chiave, esito);
    return esito;
  }
}
