/** Comment, CommentReply and their collections. learn.microsoft.com/javascript/api/excel/excel.comment */
import type { Reply } from "../../workbook/annotations";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { boolean, itemAt, string } from "../arguments";
import {
  addComment,
  assertCommentable,
  cellOf,
  commentsChanged,
  newReply,
  readContent,
  readRich,
  richContent,
  threadsOf,
  type Content,
  type HostComment,
  type HostReply,
} from "../comments";
import { itemNotFound } from "../errors";
import { emitComment, EVENT } from "../events";
import {
  defineType,
  linked,
  NULL_OBJECT,
  object,
  read,
  type HostObject,
  type ObjectType,
  type Property,
} from "../object-type";
import { WORKBOOK_EVENTS, type Session } from "../session";

/** The comments of a workbook (sheet null) or of one sheet. */
interface CommentScope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

const changed = (
  session: Session,
  { sheet, comment }: HostComment,
  come: string,
  replies: string[] = [],
): void => {
  commentsChanged(session, sheet);
  emitComment(session, EVENT.commentChanged, sheet, comment.id, replies, come);
};

/** What comments and replies have in common; `of` gives the one that is meant. */
const shared = <T extends HostComment>(
  of: (t: T) => Reply,
  edited: (t: T, session: Session) => void,
): { properties: Record<string, Property<T>>; rewrite: (t: T, c: Content, session: Session) => void } => {
  const rewrite = (t: T, c: Content, session: Session): void => {
    assertCommentable(t.sheet);
    const r = of(t);
    r.text = c.text;
    r.mentions = c.mentions;
    edited(t, session);
  };
  return {
    rewrite,
    properties: {
      Id: read((t) => of(t).id),
      AuthorName: read((t) => of(t).author),
      // The host knows no address of its user, and files seldom have one.
      AuthorEmail: read(() => ""),
      CreationDate: read((t) => of(t).created),
      Content: {
        get: (t) => of(t).text,
        set: (t, v, session) => {
          rewrite(t, { text: string(v, "content"), mentions: [] }, session);
        },
      },
      ContentType: read((t) => (of(t).mentions.length > 0 ? "Mention" : "Plain")),
      RichContent: read((t) => richContent(of(t))),
      Mentions: read((t) => of(t).mentions.map(({ name, email }, id) => ({ name, email, id }))),
    },
  };
};

const ofReply = shared<HostReply>(
  (r) => r.reply,
  (r, session) => {
    changed(session, r, "ReplyEdited", [r.reply.id]);
  },
);

const location = ({ sheet, comment: { row, col } }: HostComment): HostObject =>
  linked("Range", { sheet, area: { row, col, lastRow: row, lastCol: col } });

const REPLY: ObjectType<HostReply> = defineType<HostReply>({
  name: "CommentReply",
  identity: (r) => ({ Id: r.reply.id }),
  properties: {
    ...ofReply.properties,
    // The thread is resolved as a whole.
    Resolved: read((r) => r.comment.resolved),
  },
  navigation: {},
  methods: {
    Delete: (r, _, session) => {
      assertCommentable(r.sheet);
      r.comment.replies = r.comment.replies.filter((x) => x !== r.reply);
      changed(session, r, "ReplyDeleted", [r.reply.id]);
    },
    GetLocation: location,
    GetParentComment: (r) => object(COMMENT, { sheet: r.sheet, comment: r.comment }),
    UpdateMentions: (r, args, session) => {
      ofReply.rewrite(r, readRich(args[0]), session);
    },
  },
});

const replies = (c: HostComment): HostObject[] =>
  c.comment.replies.map((reply) => object(REPLY, { ...c, reply }));

const reply = (c: HostComment, id: unknown): HostObject | undefined => {
  const trovata = c.comment.replies.find((r) => r.id === id);
  return trovata && object(REPLY, { ...c, reply: trovata });
};

const mustReply = (c: HostComment, id: unknown): HostObject => {
  const r = reply(c, id);
  if (!r) throw itemNotFound(`the reply ${String(id)}`);
  return r;
};

const REPLIES = defineType<HostComment>({
  name: "CommentReplyCollection",
  properties: {},
  navigation: {},
  items: replies,
  indexer: (c, args) => mustReply(c, args[0]),
  methods: {
    Add: (c, args, session) => {
      assertCommentable(c.sheet);
      const nuova = newReply(session, readContent(args[0], args[1]));
      c.comment.replies.push(nuova);
      changed(session, c, "ReplyAdded", [nuova.id]);
      return object(REPLY, { ...c, reply: nuova });
    },
    GetCount: (c) => c.comment.replies.length,
    GetItem: (c, args) => mustReply(c, args[0]),
    GetItemAt: (c, args) => itemAt(replies(c), args),
    GetItemOrNullObject: (c, args) => reply(c, args[0]) ?? NULL_OBJECT,
  },
});

const ofComment = shared<HostComment>(
  (c) => c.comment,
  (c, session) => {
    changed(session, c, "CommentEdited");
  },
);

const COMMENT: ObjectType<HostComment> = defineType<HostComment>({
  name: "Comment",
  identity: (c) => ({ Id: c.comment.id }),
  properties: {
    ...ofComment.properties,
    Resolved: {
      get: (c) => c.comment.resolved,
      set: (c, v, session) => {
        assertCommentable(c.sheet);
        const prima = c.comment.resolved;
        c.comment.resolved = boolean(v, "resolved");
        if (prima !== c.comment.resolved) changed(session, c, prima ? "CommentReopened" : "CommentResolved");
      },
    },
  },
  navigation: { Replies: (c) => object(REPLIES, c) },
  methods: {
    // Its replies go with it.
    Delete: (c, _, session) => {
      assertCommentable(c.sheet);
      c.sheet.comments = c.sheet.comments.filter((x) => x !== c.comment);
      commentsChanged(session, c.sheet);
      const risposte = c.comment.replies.map((r) => r.id);
      emitComment(session, EVENT.commentDeleted, c.sheet, c.comment.id, risposte);
    },
    GetLocation: location,
    UpdateMentions: (c, args, session) => {
      ofComment.rewrite(c, readRich(args[0]), session);
    },
  },
});

const all = (s: CommentScope): HostComment[] => threadsOf(s.sheet ? [s.sheet] : s.workbook.sheets);

const found = (s: CommentScope, prova: (c: HostComment) => boolean, cosa: string): HostObject => {
  const c = all(s).find(prova);
  if (!c) throw itemNotFound(cosa);
  return object(COMMENT, c);
};

const byId = (s: CommentScope, id: unknown): HostObject =>
  found(s, (c) => c.comment.id === id, `the comment ${String(id)}`);

export const COMMENT_COLLECTION = defineType<CommentScope>({
  name: "CommentCollection",
  properties: {},
  navigation: {},
  items: (s) => all(s).map((c) => object(COMMENT, c)),
  indexer: (s, args) => byId(s, args[0]),
  methods: {
    Add: (s, args, session) => {
      const nuovo = addComment(session, cellOf(session, s.sheet, args[0]), readContent(args[1], args[2]));
      emitComment(session, EVENT.commentAdded, nuovo.sheet, nuovo.comment.id, []);
      return object(COMMENT, nuovo);
    },
    GetCount: (s) => all(s).length,
    GetItem: (s, args) => byId(s, args[0]),
    GetItemOrNullObject: (s, args) => {
      const c = all(s).find((x) => x.comment.id === args[0]);
      return c ? object(COMMENT, c) : NULL_OBJECT;
    },
    GetItemAt: (s, args) =>
      itemAt(
        all(s).map((c) => object(COMMENT, c)),
        args,
      ),
    GetItemByCell: (s, args, session) => {
      const { sheet, area } = cellOf(session, s.sheet, args[0]);
      return found(
        s,
        (c) => c.sheet === sheet && c.comment.row === area.row && c.comment.col === area.col,
        "the cell has no comment",
      );
    },
    GetItemByReplyId: (s, args) =>
      found(
        s,
        (c) => c.comment.replies.some((r) => r.id === args[0]),
        `the comment with the reply ${String(args[0])}`,
      ),
  },
  events: {
    types: { Added: EVENT.commentAdded, Changed: EVENT.commentChanged, Deleted: EVENT.commentDeleted },
    target: (s) => s.sheet?.id ?? WORKBOOK_EVENTS,
  },
});
