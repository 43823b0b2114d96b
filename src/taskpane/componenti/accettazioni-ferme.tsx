/** Acceptances that cover nothing: of findings that are there no more, and those of before that fit several. */
import type { AccettazioneVecchia } from "../../app/scelte-referto";
import type { Correzione } from "../../app/correzione";
import type { AccettazioneSospesa } from "../../app/mostra";
import { useTesti } from "./contesto-testi";
import { Piega } from "./piega";
import { VociDaTogliere } from "./voci-da-togliere";

interface Proprieta {
  readonly sospese: readonly AccettazioneSospesa[];
  readonly daConfermare: readonly AccettazioneVecchia[];
  readonly fermo: boolean;
  readonly decidi: (correzione: Correzione) => void;
}

export function AccettazioniFerme({ sospese, daConfermare, fermo, decidi }: Proprieta) {
  const testi = useTesti();
  const { accettazioni: t } = testi;
  return (
    <>
      {daConfermare.length > 0 && (
        <Piega titolo={`${t.daConfermare} (${testi.numero(daConfermare.length)})`}>
          <VociDaTogliere
            spiegazione={t.daConfermarePerche}
            occupato={fermo}
            voci={daConfermare.map((d, i) => ({
              chiave: String(i),
              testo: `${d.codice}. ${d.messaggio} ${testi.accettatoDa({ ...d, giorno: null })}`,
              nomePulsante: t.togli(d.codice),
            }))}
            togli={(chiave) => {
              const deroga = daConfermare[Number(chiave)];
              if (deroga) decidi({ tipo: "deroga-tolta", deroga });
            }}
          />
        </Piega>
      )}
      {sospese.length > 0 && (
        <Piega titolo={`${t.sospese} (${testi.numero(sospese.length)})`}>
          <VociDaTogliere
            spiegazione={t.sospesePerche}
            occupato={fermo}
            voci={sospese.map(({ accettazione: a, frase }, i) => ({
              chiave: String(i),
              testo: `${a.codice}. ${frase[testi.lingua].messaggio} ${testi.accettatoDa(a)}`,
              nomePulsante: t.togli(a.codice),
            }))}
            togli={(chiave) => {
              const sua = sospese[Number(chiave)];
              if (sua) decidi({ tipo: "riapri", accettazioni: [sua.accettazione] });
            }}
          />
        </Piega>
      )}
    </>
  );
}
