/** Excel.CommentCollection, Comment and replies. */
import { invalidArgument, itemNotFound } from '../errors';
import { isOneCell } from '../model/area';
import { guard } from '../model/protection';
import type { CommentChange } from '../model/event';
import type { Comment, CommentReply, Mentioned, Sheet } from '../model/sheet';
import { newId } from '../model/workbook';
import { commentEvents, registrations } from './events';
import type { ClassDefinition, HostObject, Run } from './object';
import { asBoolean, asIndex, asText, bind, isHostObject, isRecord, must } from './object';
import { asRange, rangeOf } from './range';
import { addressedArea } from './worksheet';

interface Item {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

interface ReplyItem extends Item {
  readonly reply: CommentReply;
}

const AUTHOR = 'User';

type Said = Comment | CommentReply;

/** What is written over mentions nobody. */
function setContent(said: Said, content: string): void {
  said.content = content;
  delete said.mentioned;
}

function mentionMembers<T>(of: (item: T) => Said): Record<string, (item: T) => unknown> {
  return {
    ContentType: (item) => (of(item).mentioned ? 'Mention' : 'Plain'),
    Mentions: (item) => of(item).mentioned?.mentions ?? [],
    RichContent: (item) => of(item).mentioned?.richContent ?? of(item).content,
  };
}

function readMentioned(value: unknown): Mentioned {
  if (!isRecord(value) || !Array.isArray(value.mentions)) throw invalidArgument('Mentions are a list with a text.');
  const mentions = value.mentions.map((person: unknown) => {
    if (!isRecord(person)) throw invalidArgument('A mention is an object.');
    return { email: asText(person.email), id: asIndex(person.id), name: asText(person.name) };
  });
  return { mentions, richContent: asText(value.richContent) };
}

/** Places of people are marked `<at id="0">name</at>`; the text shows their names. */
function mention(said: Said, value: unknown): void {
  const mentioned = readMentioned(value);
  said.mentioned = mentioned;
  said.content = mentioned.richContent.replace(/<at id=\\?"\d+\\?">(.*?)<\/at>/g, '@$1');
}

/** A text, or the text of a comment with mentions. */
function contentOf(value: unknown): Pick<Said, 'content'> & { mentioned?: Mentioned } {
  if (!isRecord(value)) return { content: asText(value) };
  const said: CommentReply = { id: '', content: '', created: '' };
  mention(said, value);
  return { content: said.content, ...(said.mentioned ? { mentioned: said.mentioned } : {}) };
}

/** Tells of a comment; `replies` are those it is about. */
const tell = (
  run: Run,
  { sheet, comment: { id } }: Item,
  what: CommentChange | 'commentAdded' | 'commentDeleted',
  replies: readonly CommentReply[] = [],
): void => {
  const common = { sheetId: sheet.id, commentId: id, replyIds: replies.map((r) => r.id) };
  run.workbook.events.push(
    what === 'commentAdded' || what === 'commentDeleted'
      ? { kind: what, ...common }
      : { kind: 'commentChanged', changeType: what, ...common },
  );
};

const reply: ClassDefinition<ReplyItem> = {
  name: 'CommentReply',
  id: (item) => ({ Id: item.reply.id }),
  get: {
    Id: (item) => item.reply.id,
    AuthorName: () => AUTHOR,
    AuthorEmail: () => '',
    Content: (item) => item.reply.content,
    CreationDate: (item) => item.reply.created,
    ...mentionMembers<ReplyItem>(({ reply: r }) => r),
    Resolved: ({ comment: c }) => c.resolved,
  },
  set: {
    Content: (item, value, run) => {
      setContent(item.reply, asText(value));
      tell(run, item, 'ReplyEdited', [item.reply]);
    },
  },
  nav: { ParentComment: ({ sheet, comment: c }) => bind(comment, { sheet, comment: c }) },
  make: {
    GetLocation: ({ sheet, comment: c }) => rangeOf(sheet, { row: c.row, col: c.col, rows: 1, cols: 1 }),
    GetParentComment: ({ sheet, comment: c }) => bind(comment, { sheet, comment: c }),
  },
  call: {
    UpdateMentions: (item, [value], run) => {
      mention(item.reply, value);
      tell(run, item, 'ReplyEdited', [item.reply]);
    },
    Delete: (item, _, run) => {
      item.comment.replies.splice(item.comment.replies.indexOf(item.reply), 1);
      tell(run, item, 'ReplyDeleted', [item.reply]);
    },
  },
};

const replies: ClassDefinition<Item> = {
  name: 'CommentReplyCollection',
  items: (item) => item.comment.replies.map((r) => bind(reply, { ...item, reply: r })),
  item: (item, [id]) => {
    const found = item.comment.replies.find((r) => r.id === id);
    if (!found) throw itemNotFound('There is no such reply.');
    return bind(reply, { ...item, reply: found });
  },
  make: {
    Add: (item, [content], run) => {
      const added: CommentReply = {
        id: newId(run.workbook),
        ...contentOf(content),
        created: run.workbook.now().toISOString(),
      };
      item.comment.replies.push(added);
      tell(run, item, 'ReplyAdded', [added]);
      return bind(reply, { ...item, reply: added });
    },
    GetItem: (item, [id]) => must(replyBy(item, id), 'reply'),
    GetItemAt: (item, [index]) => {
      const found = typeof index === 'number' ? item.comment.replies[index] : undefined;
      return must(found ? bind(reply, { ...item, reply: found }) : null, 'reply');
    },
    GetItemOrNullObject: (item, [id]) => replyBy(item, id),
  },
  call: { GetCount: (item) => item.comment.replies.length },
};

function replyBy(item: Item, id: unknown): HostObject | null {
  const found = item.comment.replies.find((r) => r.id === id);
  return found ? bind(reply, { ...item, reply: found }) : null;
}

const comment: ClassDefinition<Item> = {
  name: 'Comment',
  id: (item) => ({ Id: item.comment.id }),
  get: {
    Id: (item) => item.comment.id,
    AuthorName: () => AUTHOR,
    AuthorEmail: () => '',
    Content: (item) => item.comment.content,
    ...mentionMembers<Item>(({ comment: c }) => c),
    CreationDate: (item) => item.comment.created,
    Resolved: (item) => item.comment.resolved,
  },
  set: {
    Content: (item, value, run) => {
      setContent(item.comment, asText(value));
      tell(run, item, 'CommentEdited');
    },
    Resolved: (item, value, run) => {
      item.comment.resolved = asBoolean(value);
      tell(run, item, item.comment.resolved ? 'CommentResolved' : 'CommentReopened');
    },
  },
  nav: { Replies: (item) => bind(replies, item) },
  make: {
    GetLocation: (item) => rangeOf(item.sheet, { row: item.comment.row, col: item.comment.col, rows: 1, cols: 1 }),
  },
  call: {
    UpdateMentions: (item, [value], run) => {
      mention(item.comment, value);
      tell(run, item, 'CommentEdited');
    },
    Delete: (item, _, run) => {
      guard(item.sheet, 'allowEditObjects');
      item.sheet.comments.splice(item.sheet.comments.indexOf(item.comment), 1);
      tell(run, item, 'commentDeleted', item.comment.replies);
    },
  },
};

const sheetsOf = (run: Run, sheet: Sheet | null) => (sheet ? [sheet] : run.workbook.sheets);
const listed = (run: Run, sheet: Sheet | null): Item[] =>
  sheetsOf(run, sheet).flatMap((s) => s.comments.map((c) => ({ sheet: s, comment: c })));

function place(run: Run, sheet: Sheet | null, value: unknown) {
  if (isHostObject(value)) return asRange(value);
  const text = asText(value);
  const base = sheet ?? run.workbook.sheets[0];
  if (!base || (!sheet && !text.includes('!'))) throw invalidArgument('The address names its sheet.');
  return addressedArea(run, base, text);
}

function add(run: Run, sheet: Sheet | null, cell: unknown, content: unknown): HostObject {
  const at = place(run, sheet, cell);
  if (!isOneCell(at.area)) throw invalidArgument('A comment belongs to one cell.');
  guard(at.sheet, 'allowEditObjects');
  if (at.sheet.comments.some((c) => c.row === at.area.row && c.col === at.area.col))
    throw invalidArgument('The cell has a comment already.');
  const added: Comment = {
    id: newId(run.workbook),
    row: at.area.row,
    col: at.area.col,
    ...contentOf(content),
    resolved: false,
    created: run.workbook.now().toISOString(),
    replies: [],
  };
  at.sheet.comments.push(added);
  const item = { sheet: at.sheet, comment: added };
  tell(run, item, 'commentAdded');
  return bind(comment, item);
}

const find = (run: Run, sheet: Sheet | null, id: unknown) => {
  const found = listed(run, sheet).find((item) => item.comment.id === id);
  return found ? bind(comment, found) : null;
};

function byCell(run: Run, sheet: Sheet | null, cell: unknown): HostObject | null {
  const at = place(run, sheet, cell);
  const found = at.sheet.comments.find((c) => c.row === at.area.row && c.col === at.area.col);
  return found ? bind(comment, { sheet: at.sheet, comment: found }) : null;
}

const collection: ClassDefinition<{ readonly sheet: Sheet | null }> = {
  name: 'CommentCollection',
  items: ({ sheet }, run) => listed(run, sheet).map((item) => bind(comment, item)),
  item: ({ sheet }, [id], run) => must(find(run, sheet, id), 'comment'),
  make: {
    Add: ({ sheet }, [cell, content], run) => add(run, sheet, cell, content),
    GetItemAt: ({ sheet }, [index], run) => {
      const item = typeof index === 'number' ? listed(run, sheet)[index] : undefined;
      return must(item ? bind(comment, item) : null, 'comment');
    },
    GetItemByCell: ({ sheet }, [cell], run) => must(byCell(run, sheet, cell), 'comment'),
    GetItem: ({ sheet }, [id], run) => must(find(run, sheet, id), 'comment'),
    GetItemByReplyId: ({ sheet }, [id], run) => {
      const found = listed(run, sheet).find((item) => item.comment.replies.some((r) => r.id === id));
      return must(found ? bind(comment, found) : null, 'comment');
    },
    GetItemOrNullObject: ({ sheet }, [id], run) => find(run, sheet, id),
  },
  call: {
    GetCount: ({ sheet }, _, run) => listed(run, sheet).length,
    ...registrations<{ readonly sheet: Sheet | null }>(({ sheet }) => sheet?.id ?? 'Workbook', {
      AddedEvent: commentEvents.commentAdded,
      ChangedEvent: commentEvents.commentChanged,
      DeletedEvent: commentEvents.commentDeleted,
    }),
  },
};

export const commentsOf = (sheet: Sheet): HostObject => bind(collection, { sheet });
export const workbookComments = (): HostObject => bind(collection, { sheet: null });
