/** A page that opens over a part of the pane: the way back, its title, what it says. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";
import { useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  testa: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  titolo: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere" },
});

interface Proprieta {
  readonly titolo: string;
  readonly chiudi: () => void;
  readonly children: ReactNode;
}

export function Pagina({ titolo, chiudi, children }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const testa = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    testa.current?.focus();
  }, []);
  return (
    <>
      <div className={stili.testa}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={testi.regole.indietro}
          title={testi.regole.indietro}
          aria-keyshortcuts="Escape"
          onClick={chiudi}
        />
        <h1 ref={testa} tabIndex={-1} className={stili.titolo}>
          {titolo}
        </h1>
      </div>
      {children}
    </>
  );
}
