/** Every check in a line: green, red or not verifiable; the words begin with what the colour says. */
import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { tonoDi } from "../../../app/vista/tono";
import type { RefertoFatto } from "../../referto-fatto";
import { useTesti } from "../parti/contesto-testi";
import { Piega } from "../parti/piega";
import { useStiliVoce } from "../parti/stili-voce";

const useStyles = makeStyles({
  controlli: { listStyleType: "none", margin: 0, padding: 0 },
  controllo: { padding: `${tokens.spacingVerticalXXS} 0` },
});

export function TuttiIControlli({ referto: { controlli } }: { readonly referto: RefertoFatto }) {
  const stili = useStyles();
  const voce = useStiliVoce();
  const testi = useTesti();
  const aPosto = controlli.filter((c) => c.stato === "a posto").length;
  const daVedere = controlli.filter((c) => c.stato === "errore" || c.stato === "avviso").length;
  const altri = controlli.length - aPosto - daVedere;
  return (
    <Piega titolo={testi.tuttiIControlli({ aPosto, daVedere, altri })}>
      <ul className={stili.controlli}>
        {controlli.map((c) => (
          <li key={c.codice} className={mergeClasses(stili.controllo, voce.voce, voce[tonoDi(c.stato)])}>
            <Caption1>
              {c.codice} {c.titolo[testi.lingua]}: <strong>{testi.statoControllo(c)}</strong>
            </Caption1>
          </li>
        ))}
      </ul>
    </Piega>
  );
}
