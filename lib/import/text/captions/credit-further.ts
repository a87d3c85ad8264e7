/** Forms of credits that one paper or one script has: tried when none of the usual ones ends the line. */
interface Form {
  /** Caption and credit. */
  form: RegExp;
  /** Quick to ask: without it the form is not tried. */
  sign: RegExp;
  strength: "strong" | "weak";
}

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.’'&-]*(?:\s(?:of|the|for|and|&|de|do|da|la|van|von|\p{Lu}[\p{L}\p{M}.’'&-]*)){0,4}`;

export const FURTHER_FORMS: readonly Form[] = [
  // "… by the men he feeds • Deccan Sports Images", "… gisteren • Jelle van Rhijn/ANP"
  {
    form: new RegExp(String.raw`^([^•·]{24,}?)\s[•·]\s(${NAME}(?:\s?\/\s?${NAME})?)$`, "su"),
    sign: /\s[•·]\s/u,
    strength: "strong",
  },
  // "… he says.Photograph by Ana Ruiz for The Review": nothing between them
  {
    form: /^(.{8,}?[.!?…”"’»])(?:Photographs?|Photos?|Fotos?|Fotografie|Pictures?|Illustrations?)(?::\s?|\s(?:by|de|von|par|di)\s)(\p{Lu}.{2,60})$/su,
    sign: /[.!?…”"’»](?:Photo|Foto|Pict|Illu)/u,
    strength: "strong",
  },
  // "… before it moved.Credit...Ana Ruiz for The Review"
  {
    form: /^(.{8,}?[.!?…”"’»])\s?Credit(?:s?\s?:|\.{2,3}|…)\s?(\p{Lu}.{2,60})$/su,
    sign: /Credits?\s?(?::|\.\.|…)/u,
    strength: "strong",
  },
  // "… en su bar, el martes.Claudio Bermejo": nothing between them, and no sentence begins so
  {
    form: /^([^“”"«»„]{12,}?\p{Ll}[.!?])(\p{Lu}[\p{L}\p{M}’'-]+(?:\s(?:(?:de|del|da|do|di|van|von|la|le)\s){0,2}\p{Lu}[\p{L}\p{M}’'-]+){1,3}(?:\s\([^()]{2,30}\))?)$/su,
    sign: /\p{Ll}[.!?]\p{Lu}\p{Ll}/u,
    strength: "strong",
  },
  // "… between two floors. Pia Lund for The Review"
  {
    form: new RegExp(
      String.raw`^([^“”"«»„]{12,}?[.!?])\s(\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'.-]+){1,2}\s(?:for|pour|para|per|für|voor)\s(?:${NAME}))$`,
      "su",
    ),
    sign: /\s(?:for|pour|para|per|für|voor)\s\p{Lu}\S*(?:\s\S+){0,4}$/u,
    strength: "strong",
  },
  // "… rye pudding. Photograph: Ana Ruiz/The Chronicle. Food styling: Ivo Brandt."
  {
    form: /^(.{8,}?[.!?])\s(?:Photograph|Photography|Photo|Foto):\s(.{4,60}?\.\s(?:Food|Prop|Set|Foodstyling|Styling)\b.{4,90}?)\.?$/su,
    sign: /styling/iu,
    strength: "strong",
  },
  // "… esperan en verde. / IÑAKI SOLDEVILLA"
  {
    form: /^([^/]{12,}?[.!?…»”])\s\/\s(\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){0,3})$/su,
    sign: /\s\/\s/u,
    strength: "strong",
  },
  // "… a due date on a ticket. Pool"
  {
    form: /^([^.!?]{12,}[.!?])\s(Pool|Especial|Privat|Archivo|Archiv|Handout|Supplied|Cortesía|İHA|DHA|AA|Alamy|Getty Images|Getty|AFP|Reuters|REUTERS|EFE|ANSA|LaPresse|Ansa|Imago|IMAGO)$/su,
    sign: /[.!?]\s\S+(?:\s\S+)?$/u,
    strength: "strong",
  },
  // "… est signalée par une plume. — Métropole de Port-Aubrie", "… station on Friday.—White Star"
  {
    form: new RegExp(String.raw`^([^“"«—]{12,}?\p{Ll}[.!?])\s?[—–]\s?(${NAME})$`, "su"),
    sign: /[.!?]\s?[—–]/u,
    strength: "weak",
  },
  // "… steht neben der Kapelle. Petra Lohmeier": the bare name, behind the full stop
  {
    form: /^([^“”"«»„]{12,}?\p{L}{2}[.!?])\s(\p{Lu}[\p{L}\p{M}’'-]+(?:\s(?:(?:de|da|do|di|van|von|der|den|la|le)\s){0,2}\p{Lu}[\p{L}\p{M}’'-]+){1,2})$/su,
    sign: /[.!?]\s\p{Lu}\S+(?:\s\S+){1,4}$/u,
    strength: "weak",
  },
  // "… 흔들고 있다. 사진=여수시 제공"
  {
    form: /^(.{4,}?[.。]?)\s*사진\s*[=:]\s*([^=:.]{2,24})$/su,
    sign: /사진/u,
    strength: "strong",
  },
  // "… 的电子表。 受访者供图"
  {
    form: /^(.{4,}?[。！？])\s*([^。，、！？]{2,16}(?:供图|供圖|图|提供|撮影))$/su,
    sign: /[图圖供影]$/u,
    strength: "strong",
  },
  // "…約11公尺。海島社記者林采薇攝 115年3月12日"
  {
    form: /^(.{4,}?[。！？])\s*[^。，、]{0,8}?(?:記者|记者)?([\p{Script=Han}]{2,4})[攝摄]\s+\d{2,4}年\d{1,2}月\d{1,2}日$/su,
    sign: /[攝摄]\s+\d/u,
    strength: "strong",
  },
];
