/** A room's cell, taken apart: what names the room, and words around it that say something of who lives there. */
export interface RoomText {
  text: string;
  words: readonly string[];
}

const bracketed = /[([{【〔「《<]([^()[\]{}【】〔〕「」《》<>]*)[)\]}】〕」》>]/g;
const side = /^(?:[东南西北中左右前后]{1,2}|[A-Z]|[甲乙丙丁])[户室边侧]?$/;
const edges = /^[*#.。,、;:·…!'"“”’‘`~+=^|]+|[*#.。,、;:·…!'"“”’‘`~+=^|-]+$/g;
/** How people fill in by hand: '1O1', '2l3'. */
const letterO = /(?<=\d)O(?=\d|$)/g;
const letterI = /(?<=\d)[IL|](?=\d)/g;

/** What may follow a room without a bracket: '301出租', '201-空'. */
const wordAfter =
  /^(.*[0-9A-Z甲乙丙丁零一二三四五六七八九](?:[室号户房])?)[-,、;:/]?(出租[屋房]?|已?租|租[户客住]|自[住用有]|业主|常住|空[置关房户]*|无人居?住?|未[入居]?住|未[出已]?售|未销售|未装修|待[租售])$/;

/** '102室(出租)', '201（空）', '103。', '203*', '1０1': the room, and the words around it. */
export function roomText(plain: string): RoomText {
  const words: string[] = [];
  const bare = plain
    .replace(/ /g, '')
    .toUpperCase()
    .replace(bracketed, (whole, inside: string) => {
      if (side.test(inside)) return inside;
      if (/^\d+$/.test(inside)) return whole;
      words.push(inside);
      return '';
    });
  const text = bare.replace(edges, '').replace(letterO, '0').replace(letterI, '1');
  const [, room = text, word] = wordAfter.exec(text) ?? [];
  return { text: room, words: word === undefined ? words : [...words, word] };
}
