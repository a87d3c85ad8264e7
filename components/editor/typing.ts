import { Extension, InputRule, textblockTypeInputRule, wrappingInputRule } from "@tiptap/core";
import { insertRule } from "./rule";

/** What typing at the start of a paragraph turns into: `## `, `- `, `1. `, `> `, `---`. */
export const Typing = Extension.create({
  name: "typing",
  addInputRules() {
    const { heading, bulletList, orderedList, blockquote } = this.editor.schema.nodes;
    const rules: InputRule[] = [];
    if (heading) {
      rules.push(
        textblockTypeInputRule({
          find: /^(#{2,4})\s$/,
          type: heading,
          getAttributes: (match) => ({ level: match[1]?.length ?? 2 }),
        }),
      );
    }
    if (bulletList) rules.push(wrappingInputRule({ find: /^\s*[-*•]\s$/, type: bulletList }));
    if (orderedList) {
      rules.push(
        wrappingInputRule({
          find: /^(\d{1,3})\.\s$/,
          type: orderedList,
          getAttributes: (match) => ({ start: Number(match[1]) }),
          joinPredicate: (match, node) => node.childCount + node.attrs.start === Number(match[1]),
        }),
      );
    }
    if (blockquote) rules.push(wrappingInputRule({ find: /^\s*>\s$/, type: blockquote }));
    rules.push(
      new InputRule({
        find: /^---$/,
        handler: ({ state, range, chain }) => {
          const { parent, depth } = state.selection.$from;
          // A caption, a cell or an item may be a dash and nothing else.
          if (depth > 1 || parent.type.name !== "paragraph") return;
          chain()
            .deleteRange(range)
            .command(({ state: now, tr }) => insertRule(now, tr))
            .run();
        },
      }),
    );
    return rules;
  },
});
