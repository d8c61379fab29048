/**
 * Chinese and Korean family names that stand before the given name in news English ('Xi Jinping', 'Kim Jong-un'). Sources: the
 * hundred most common Chinese surnames (Ministry of Public Security, 2020 report) and the most common Korean ones
 * (Statistics Korea, census of 2015), in the spellings that newspapers use; then forms of Taiwan, Hong Kong and Singapore.
 * Vietnamese names are written family-first too, but called by the last word ('Mr Phuc'), like western ones.
 */
const FAMILY_NAMES = new Set(
  (
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang xu han feng deng cao ' +
    'peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren lü shen yao jia zou xiong meng qin bai yan xue hou ' +
    'lei long duan hao kong shao shi mao wan gu lai wen xi bo chang qian tan dai fan qiao gong ai fu hong ' +
    'kim lee park choi jung jeong kang cho yoon yun jang lim im shin seo kwon hwang ahn an song ryu yoo hong jeon ko moon mun son bae ' +
    'baek pae paek ho heo nam shim sim noh roh no ha kwak sung cha joo ju woo koo ku min jin ra ri rhee pak ban pyon byun hyon ' +
    'tsai lien soong hsu hsieh chiang chan wong lam leung tung goh lau cheung ng tsang chow yeung ko chu chiu su lai hau han'
  ).split(' '),
);

/** Families whose names are English first names as well: two words are not enough to tell. */
const ALSO_GIVEN = new Set([
  'kim',
  'lee',
  'long',
  'ray',
  'jung',
  'han',
  'song',
  'ban',
  'moon',
  'park',
  'young',
  'chan',
  'ho',
  'ko',
]);

/** The families that nearly every second Korean and every fifth Chinese has: at the end of three words they are the family. */
const MOST_COMMON = new Set('kim lee park choi jung jeong kang cho wang li zhang liu chen yang huang'.split(' '));

const SYLLABLE =
  /^(?:zh|ch|sh|hs|ts|ng|kh|kw|ky|hy|hw|gy|ry|my|[bcdfghjklmnpqrstwxyz])?[aeiouyw]{1,4}(?:ng|n|k|l|m|p|t|r|h|b)?$/u;

/** Strict pinyin: its initials, finals and nothing else. */
const PINYIN =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|i?ong|u?ang|u?ai|i?ao|i?an|u?an|eng|ing|ang|ong|ei|en|in|un|ou|iu|ie|ia|ui|uo|ua|ue|an|ai|ao|er|[aeiou])){1,2}$/u;

/** True where the first of these folded words is the family name, by the usage of China and Korea. */
export function isFamilyFirst(words: readonly string[]): boolean {
  const [family, ...given] = words;
  if (family === undefined || !FAMILY_NAMES.has(family)) return false;
  // 'Min-su Kim': the order of the west, by whatever words its hyphen joins.
  if (given.length === 2 && !MOST_COMMON.has(family) && MOST_COMMON.has(given[1] ?? '')) return false;
  if (given.length === 2) return given.every((word) => word.length <= 6 && SYLLABLE.test(word));
  return given.length === 1 && !ALSO_GIVEN.has(family) && PINYIN.test(given[0] ?? '');
}
