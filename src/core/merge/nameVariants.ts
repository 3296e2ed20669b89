/** Names people go by, each line one name: the first word stands for all of them. A word in several lines may stand for each. */
const lines = `
abigail abby abbie gail
aleksandr alexander alexandre alessandro alejandro aleksander alex alexei lex sandro sander sandy sasha xander
alexandra aleksandra alessandra alejandra alex sandra sandy sasha
albert al bert alberto
alfred al alf fred alfredo alfie
amanda mandy
andrew andreas andre andrea andrei andrzej andres andy drew
angela angie angelika
ann anna anne annie anja anya ana hannah annika nancy
anthony antonio antoine anton antoni tony toni
barbara barb barbie babs basia
benjamin ben benny benji
bernard bernhard bernie bernd
bradley brad
caroline carolyn carolina carrie karolina lina
catherine katherine kathryn catalina katharina katarzyna ekaterina yekaterina cathy kathy kate katie kat katya kasia kit
charles karl carl carlos charlie chuck chas carlo
charlotte lotte lottie charlie
christine christina kristina kristin cristina chris chrissy tina
christopher christoph christophe krzysztof cristobal chris kit topher kris
cynthia cindy
daniel dan danny daniele danilo
david dave davey davide dawid
deborah debra deb debbie
dennis denis denny
dmitri dmitry dima mitya
dolores lola
donald don donny
dorothy dorothea dot dottie dora
edward eduardo eduard edouard ed eddie ned ted teddy
eleanor elena helen helena helene ellen nell nelly ella lena
elizabeth elisabeth elisabetta isabel isabella elzbieta liz lizzie beth betty eliza elsa elise lisa liza bess lilli
emily emilia emma em
ernest ernst ernesto ernie
eugene evgeny yevgeny eugenio gene
evelyn eve evie eva
frances francesca franziska francisca fran franny fanny franzi
francis francisco francesco francois franz frank frankie paco pancho
frederick friedrich federico frederic fred freddie fritz fredrik
gabriel gabe gabriele
gabriele gabriella gabrielle gaby gabi
geoffrey jeffrey geoff jeff
george georg jorge giorgio jerzy georges yuri juri jordi
gerald gerard gerhard gerry jerry gerd
gregory gregor grzegorz grigori greg
guadalupe lupe
harold harry hal
henry heinrich enrique enrico henri hank harry heinz henryk hal henk
ignacio ignatius nacho iggy
jacob jakob jake jack yakov
jacqueline jackie jacquie
james jaime jim jimmy jamie jem
janet jane joan joanna johanna jan jo hanna
jennifer jen jenny jenni
jessica jess jessie
john johann johannes juan giovanni jean ivan jan ian sean johnny jack hans jon yannick vanya joao hannes
jonathan jon jonny nathan
joseph josef jose giuseppe jozef joe joey pepe jo beppe sepp
joshua josh
judith judy jude
julia juliet julie giulia jules
kenneth ken kenny
kimberly kim
larissa lara
lawrence laurence lorenzo lorenz larry laurie lars
leonard leonardo leo len lenny
louis luis luigi ludwig lou lewis ludwik louie
lucas luke lukas luca lukasz
lucia lucy luz
manuel emmanuel emanuel manny manolo manu
margaret margarita margarethe marguerite malgorzata maggie meg peggy greta gretchen rita margie gosia
maria mary marie mariya moll molly polly maja masha
mark marc marco marcus markus marek
martha marta marty
martin marty martino
matthew matthias mateo matteo matthieu mateusz matt matty
maximilian maxim max maksim
melissa mel missy lissa
michael miguel michele michel mikhail michal mike mick mickey mikey misha micha
michelle shelly micha
natalie natalia nathalie nat natasha natalya
nathaniel nathan nate nat
nicholas nicolas nikolaus niklas nicola nikolai mikolaj nick nicky nico niko klaus kolya claus
nicole nicky nikki nicola
oliver olivier ollie
pamela pam
patricia pat patty tricia trish patrizia
patrick pat paddy patricio
paul pablo paolo pavel pawel
pedro peter pierre pietro pete piotr petr petra pjotr
philip phillip philipp felipe filippo phil pip
rafael raphael raffaele rafa raf
raymond ray raimund
rebecca rebekah becky becca
richard ricardo riccardo rick dick rich richie ricky ryszard
robert roberto rob bob bobby robbie bert robin rupert
roger rogelio rodge
ronald ron ronnie ronaldo
rosario charo
rose rosa rosemary rosie
samantha sam sammy
samuel sam sammy
santiago tiago santi diego
sarah sara sally sadie
sebastian seb basti bastian sebastien
sergei sergey sergio serge seryozha
sophia sofia sophie sofie zofia sonja sonya
stanislav stanislaw stan stas
stephanie stefanie stefania steph steffi estefania
stephen steven stefan esteban stephane etienne steve stevie stefano szczepan
susan susanna suzanne susanne susana sue suzie susie zuzanna
svetlana sveta
sylvester sly
tatiana tatyana tanya tanja
terence terry terrance
teresa theresa therese terry tess tessa resi
theodore theodor teodor ted teddy theo fyodor
thomas tomas tommaso tom tommy tomasz
timothy tim timmy timo
valentina valentine val valya
victor viktor vittorio vic vik
victoria viktoria vicky vicki tori
vincent vincenzo vicente vince vinny
virginia ginny ginger
vladimir vlad volodya wladimir vova
walter walt wally gualtiero
wilhelm william guillermo guglielmo guillaume will bill billy willy willi willie liam
zachary zach zack zac
`

const standing = readLines()

function readLines(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const line of lines.trim().split('\n')) {
    const words = line.split(' ')
    const [first = ''] = words
    for (const word of words) map.set(word, [...(map.get(word) ?? []), first])
  }
  return map
}

/** What a folded given name may stand for: Bob for robert, Alex for aleksandr and alexandra; a name nobody shortens for itself. */
export function standsFor(word: string): readonly string[] {
  return standing.get(word) ?? [word]
}

/** Whether two folded given names can be one: the same, one the short form of the other, or two languages' forms of one. */
export function isVariant(a: string, b: string): boolean {
  if (a === b) return true
  const names = standsFor(b)
  return standsFor(a).some((name) => names.includes(name))
}
