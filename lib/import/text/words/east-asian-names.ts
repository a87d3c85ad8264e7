// Names in Chinese and Japanese characters have no capitals to be known by: their shape and their place must do.

/** Family name in Han characters. */
const NAME = /^\p{Script=Han}{1,4}[ 　]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,4}$/u;
/** Particles such as の or を make a phrase of it. */
const PARTICLE = /[のをはがにでとへや、]/u;
/** Words of lists and labels that are as short as a name: "関連記事", "著者", "分類一覧". */
const LABEL =
  /関連|記事|一覧|著者|筆者|作者|記者|编辑|編集|執筆|更新|公開|発行|配信|掲載|写真|撮影|翻訳|監訳|特集|連載|目次|検索|人気|最新|注目|新着|登録|会員|広告|時間|分類|分享|评论|阅读|来源/u;
const PEN_NAME = /^[\p{Script=Katakana}ー・]{2,12}$/u;
const PAPER =
  /(?:新聞|新报|新報|日报|日報|晚报|晚報|時報|时报|通信|デジタル|オンライン|ニュース|放送|テレビ|新闻|新聞社|일보|신문|뉴스|방송)(?:社|デジタル|オンライン|网|網)?$/u;
const DESK = /(?:編集部|取材班|報道部|編集局|编辑部)$/u;

/** "田中宏", "山田 みなと": a person, as far as the shape tells. */
export function isEastAsianName(text: string): boolean {
  return NAME.test(text) && !PARTICLE.test(text) && !LABEL.test(text) && !isPaper(text);
}

/** "ミナト": a name that writers choose in katakana. Without a label it is any word. */
export const isPenName = (text: string): boolean => PEN_NAME.test(text);

/** "朝汐新聞デジタル", "北浜新報": a paper, in scripts whose names of people look alike. */
export const isPaper = (text: string): boolean => PAPER.test(text);

/** "港湾編集部": those who wrote it, without their names. */
export const isEastAsianDesk = (text: string): boolean => DESK.test(text);
