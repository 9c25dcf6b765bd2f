/**
 * Marks that begin a list item. Word stores its bullets in private code points of the Symbol and
 * Wingdings fonts, so those count as well.
 */
const glyphs = '•‣▪▫◦●○■□◆◇►▸▶➢➤➔→✓✔✦★⁃∙⦁❖❑✱∗';
const bulletMark = new RegExp(
  `^(?:[${glyphs}\\u00b7\\uf000-\\uf0ff]|[-–—*+](?=\\s)|o(?=\\s{2,}|\\t))[\\s\\u00a0]*`,
  'u',
);
const lonelyMark = new RegExp(`^[${glyphs}\\u00b7\\uf000-\\uf0ff]$`, 'u');
const numberMark = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)/u;

export interface BulletSplit {
  readonly text: string;
  readonly bullet: boolean;
}

/** Takes the bullet glyph off; a number in front ("1." "a)") makes an item too, but is text and stays. */
export const splitBullet = (text: string): BulletSplit => {
  const mark = bulletMark.exec(text);
  if (mark && mark[0].length < text.length) return { text: text.slice(mark[0].length), bullet: true };
  return { text, bullet: numberMark.test(text) && text.length > 4 };
};

/** A bullet glyph standing alone, as in documents that place it in a column of its own. */
export const isBulletGlyph = (text: string): boolean => lonelyMark.test(text.trim());
