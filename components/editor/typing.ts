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
        handler: ({ range, chain }) => {
          chain()
            .deleteRange(range)
            .command(({ state, tr }) => insertRule(state, tr))
            .run();
        },
      }),
    );
    return rules;
  },
});
