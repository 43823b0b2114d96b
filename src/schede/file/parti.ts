/** The parts of a returned file, read when they are asked for and a few bytes at a time. */
import type { Conto } from "../../base/pacchetto/conto";
import { readDirectory, type VoceZip } from "../../base/pacchetto/directory";
import { inflate, inflateWhole } from "../../base/pacchetto/inflate";
import { byteConcessi, LIMITI_SCHEDA } from "../../base/pacchetto/limiti";
import { FileRifiutato } from "../../base/pacchetto/rifiuto";
import { decoderDi } from "../../base/pacchetto/testo";
import { readXml, type Ascolto } from "../../base/pacchetto/xml";

export class Parti {
  private readonly voci: ReadonlyMap<string, VoceZip>;
  private gonfiati = 0;

  /** Throws a FileRifiutato where the zip is not to be trusted. */
  constructor(
    private readonly file: Uint8Array,
    readonly conto: Conto,
  ) {
    this.voci = new Map(readDirectory(file, LIMITI_SCHEDA.voci).map((v) => [v.nome.toLowerCase(), v]));
  }

  has(nome: string): boolean {
    return this.voci.has(nome.toLowerCase());
  }

  /** In lower case. */
  get nomi(): Iterable<string> {
    return this.voci.keys();
  }

  /** The first words of a part that is no XML. */
  testo(nome: string): string {
    const voce = this.voci.get(nome.toLowerCase());
    return voce && voce.byte < 200 ? new TextDecoder().decode(inflateWhole(this.file, voce)) : "";
  }

  /** Inflated bytes so far, as stated by the parts that were opened. */
  get byte(): number {
    return this.gonfiati;
  }

  /** Goes through a part; false where there is none. */
  walk(nome: string, ascolto: Ascolto): boolean {
    const voce = this.voci.get(nome.toLowerCase());
    if (!voce) return false;
    this.gonfiati += voce.byte;
    const { byteParte, byteTutto } = LIMITI_SCHEDA;
    if (voce.byte > byteParte || this.gonfiati > Math.min(byteTutto, byteConcessi(this.file.length)))
      throw new FileRifiutato("il file è troppo grande per essere una scheda: non è stato aperto.");
    const lettura = readXml(this.conto, ascolto);
    let decoder: TextDecoder | null = null;
    inflate(this.file, voce, (pezzo) => {
      decoder ??= decoderDi(pezzo);
      lettura.write(decoder.decode(pezzo, { stream: true }));
    });
    lettura.end();
    return true;
  }
}
