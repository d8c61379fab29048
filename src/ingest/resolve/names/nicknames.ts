/**
 * Short forms under which English-language news calls people, each line one given name with its short forms. Source: the
 * 'Nickname and Diminutive Names Lookup' of Old Dominion University (C. Northern; Apache-2.0), its common male and female
 * names, and a few that public figures go by. A short form can belong to several names ('Alex', 'Pat', 'Sam').
 */
const LINES = `
abraham abe
albert al bert
alexander alex alec sandy sasha xander
alexandra alex sandra sasha
alfred al fred alfie
andrew andy drew
anthony tony
antonio tony
arthur art
barbara barb
barack barry
benjamin ben benny binyamin
bernard bernie
bernardo bernie
catherine cathy kate katherine kathryn katharine kathleen katie kathy kitty
charles charlie chuck
christine chris christina tina
christopher chris kit
daniel dan danny
david dave
deborah debbie deb
donald don donnie
dorothy dot dottie
edward ed eddie ted ned
edmund ed ned
elizabeth liz lizzie beth betty betsy eliza
eugene gene
franklin frank
francis frank
frederick fred freddie
gabriel gabe
geoffrey jeff jeffrey geoff
gerald gerry jerry
gilbert gil
gregory greg
harold harry hal
henry harry hank
jacob jake
jacqueline jackie
james jim jimmy jamie
jennifer jen jenny
jeremy jerry
jerome jerry
john jack johnny jon
jonathan jon johnny
joseph joe joey
joshua josh
judith judy
kenneth ken kenny
kimberly kim
lawrence larry
leonard len lenny leo
lewis lew lou louis
margaret maggie meg peggy marge
marcus marc mark
matthew matt
michael mike mick mickey micky
mitchell mitch
nancy nan
nathaniel nate nat nathan
nicholas nick nicky
nicolas nick
norman norm
pamela pam
patricia pat patty tricia
patrick pat paddy
peter pete
philip phil phillip
randolph randy
raymond ray
rebecca becky becca
reginald reg reggie
reinhold reince
richard dick rich rick ricky
robert bob bobby rob robbie bert
ronald ron ronnie
rudolph rudy
samuel sam sammy
samantha sam
sarah sally sara
sidney sid
stephen steve steven stevie
susan sue suzanne susie
terence terry
terrence terry
theodore ted teddy theo
theresa terry tess tessa teresa
thomas tom tommy
timothy tim timmy
victor vic
victoria vicky tori
vincent vince
walter walt
wesley wes
william bill billy will willie liam
zachary zach zack`;

const namesOf = new Map<string, Set<string>>();
for (const line of LINES.trim().split('\n')) {
  const [name = '', ...short] = line.split(' ');
  for (const form of [name, ...short]) namesOf.set(form, (namesOf.get(form) ?? new Set()).add(name));
}

/** The given names that a folded one can be short for, itself included where it is listed. */
export function fullNamesOf(given: string): readonly string[] {
  return [...(namesOf.get(given) ?? [])];
}

/** True where both folded given names can be forms of one: 'joe' and 'joseph', 'bob' and 'rob'. */
export function isNickname(a: string, b: string): boolean {
  const others = namesOf.get(b);
  return others !== undefined && fullNamesOf(a).some((name) => others.has(name));
}
