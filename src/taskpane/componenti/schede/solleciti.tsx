/** Who has answered and who has not, and the words to ask again. */
import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Link,
  makeStyles,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { SollecitoConLink } from "../../../app/schede/sollecita";
import { copia } from "../parti/appunti";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { Sezione } from "../parti/sezione";
import { useParoleGiro } from "./parole-giro";
import { TuttiISolleciti } from "./tutti-i-solleciti";

const useStyles = makeStyles({
  azioni: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  titolo: { margin: 0 },
  // Whole lines: a line cut in half looks like a mistake.
  testo: { height: "auto", paddingBottom: 0 },
  uno: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  link: {
    minHeight: "24px",
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
});

export function Solleciti({ stato, azioni }: ProprietaVista) {
  const stili = useStyles();
  const giro = useParoleGiro();
  const { solleciti } = stato.schede;
  return (
    <Sezione titolo={giro.solleciti}>
      {solleciti.length === 0 && <Body1>{giro.sollecitiPerche}</Body1>}
      {solleciti.length > 0 && (
        <TuttiISolleciti stato={stato} azioni={azioni} pronti={solleciti.filter((s) => s.testo !== "")} />
      )}
      {solleciti.map((s) => (
        <div key={s.responsabile} className={stili.uno}>
          <Body1Strong as="h3" block className={stili.titolo} lang="it">
            {s.responsabile}
          </Body1Strong>
          <Caption1>
            {[
              giro.completezza[s.stato],
              giro.complete(s.complete, s.righe),
              ...(s.giorni === null || s.mancanze.length === 0 ? [] : [giro.giorni(s.giorni)]),
            ].join(" · ")}
          </Caption1>
          {s.testo !== "" && <Messaggio sollecito={s} />}
        </div>
      ))}
    </Sezione>
  );
}

function Messaggio({ sollecito: { responsabile, testo, link } }: { readonly sollecito: SollecitoConLink }) {
  const stili = useStyles();
  const giro = useParoleGiro();
  const [esito, setEsito] = useState<"copiato" | "nonCopiato" | null>(null);
  return (
    <>
      <Textarea
        readOnly
        value={testo}
        resize="vertical"
        rows={4}
        textarea={{ className: stili.testo }}
        lang="it"
        aria-label={giro.testoDi(responsabile)}
      />
      <div className={stili.azioni}>
        <Button
          size="small"
          aria-label={giro.copiaDi(responsabile)}
          onClick={() => {
            void copia(testo).then((si) => {
              setEsito(si ? "copiato" : "nonCopiato");
            });
          }}
        >
          {giro.copia}
        </Button>
        <Link href={link} className={stili.link} aria-label={`${giro.scriviMail}: ${responsabile}`}>
          {giro.scriviMail}
        </Link>
      </div>
      <div role="status">{esito && <Caption1>{giro[esito]}</Caption1>}</div>
    </>
  );
}
