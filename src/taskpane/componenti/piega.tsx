/** A part that is closed until asked for, so that what comes after it is in sight. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { ReactNode } from "react";

export function Piega({ titolo, children }: { readonly titolo: string; readonly children: ReactNode }) {
  return (
    <Accordion collapsible>
      <AccordionItem value="piega">
        <AccordionHeader as="h2" size="small" expandIconPosition="end">
          {titolo}
        </AccordionHeader>
        <AccordionPanel>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
