/** The parts of a file, read when they are asked for and a few bytes at a time. */
import { contoDi, type Conto } from "./conto";
import { readDirectory, type VoceZip } from "./directory";
import { inflate, inflateWhole } from "./inflate";
import { byteConcessi, type LimitiPacchetto } from "./limiti";
import type { Bilingue } from "../regola";
import { FileRifiutato } from "./rifiuto";
import { decoderDi } from "./testo";
import { readXml, type Ascolto } from "./xml";

export class Parti {
  private readonly voci: ReadonlyMap<string, VoceZip>;
  private gonfiati = 0;

  readonly conto: Conto;

  /** `troppo`: what is said of a file that holds more than these limits. Throws a FileRifiutato where the zip is not to be trusted. */
  constructor(
    private readonly file: Uint8Array,
    private readonly limiti: LimitiPacchetto,
    private readonly troppo: Bilingue,
  ) {
    if (file.length > limiti.byteFile) throw new FileRifiutato(troppo);
    this.conto = contoDi(file.length, limiti);
    this.voci = new Map(readDirectory(file, limiti.voci).map((v) => [v.nome.toLowerCase(), v]));
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

  /** Goes through a part; false where there is none. */
  walk(nome: string, ascolto: Ascolto): boolean {
    const voce = this.voci.get(nome.toLowerCase());
    if (!voce) return false;
    this.gonfiati += voce.byte;
    const { byteParte, byteTutto } = this.limiti;
    if (voce.byte > byteParte || this.gonfiati > Math.min(byteTutto, byteConcessi(this.file.length)))
      throw new FileRifiutato(this.troppo);
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
