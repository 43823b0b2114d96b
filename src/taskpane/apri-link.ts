/** As a press on a link does: the mail program opens, the pane stays. */
export function apriLink(link: string): void {
  const a = document.createElement("a");
  a.href = link;
  a.click();
}
