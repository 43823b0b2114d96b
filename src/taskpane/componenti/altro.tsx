/** What is needed now and then: pages of the pane, over its foot. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { Highlight20Regular } from "@fluentui/react-icons/svg/highlight";
import { Keyboard20Regular } from "@fluentui/react-icons/svg/keyboard";
import { Mail20Regular } from "@fluentui/react-icons/svg/mail";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { Table20Regular } from "@fluentui/react-icons/svg/table";
import { Warning20Regular } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Pagina } from "../vista";
import { Azione } from "./parti/azione";
import { useTesti } from "./parti/contesto-testi";

const useStyles = makeStyles({
  tutto: {
    position: "absolute",
    right: tokens.spacingHorizontalS,
    bottom: "calc(100% + 4px)",
    width: "min(260px, calc(100% - 16px))",
    boxSizing: "border-box",
    // Zoomed at 200 % it is taller than the pane.
    maxHeight: "calc(100vh - 56px)",
    overflowY: "auto",
    padding: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    zIndex: 2,
  },
});

const VOCI: readonly (readonly [Pagina, ReactElement])[] = [
  ["letto", <Table20Regular key="letto" />],
  ["rilievi", <Warning20Regular key="rilievi" />],
  ["segni", <Highlight20Regular key="segni" />],
  ["schede", <Mail20Regular key="schede" />],
  ["tasti", <Keyboard20Regular key="tasti" />],
  ["impostazioni", <Settings20Regular key="impostazioni" />],
];

export function Altro({ scegli }: { readonly scegli: (pagina: Pagina) => void }) {
  const stili = useStyles();
  const { coda: t } = useTesti();
  return (
    <nav className={stili.tutto} aria-label={t.altro}>
      {VOCI.map(([pagina, icona]) => (
        <Azione
          key={pagina}
          icona={icona}
          testo={t.pagine[pagina]}
          premi={() => {
            scegli(pagina);
          }}
        />
      ))}
    </nav>
  );
}
