/** East Asian order: a short family name, then one or two given names that are joined or stand apart ('Kim Jong Un', 'Moon Jae-in', 'Xi Jinping'). */
export function isFamilyFirst(words: readonly string[]): boolean {
  return (
    words.length >= 2 &&
    words.length <= 3 &&
    EAST_ASIAN_FAMILY_NAMES.has(words[0]!) &&
    words.slice(1).every((word) => word.length <= 9)
  );
}

/** The commonest Korean, Chinese and Vietnamese family names in Latin letters (national censuses: KOSIS 2015, China 2020, Vietnam 2022). */
const EAST_ASIAN_FAMILY_NAMES = new Set(
  (
    'kim lee park choi jung jeong kang cho yoon yun jang chang lim im han oh seo shin kwon hwang ahn song ryu hong moon yang ban chung ri ro roh pak ' +
    'wang li zhang liu chen huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng xi wen jiang mao hua tsai ' +
    'nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong'
  ).split(' '),
);
