/**
 * Words in headings, folded (core/fold.ts), in English, German, French, Spanish and Chinese, most telling first.
 * A plain word must stand alone; `~` lets it be part of another, as in "Mobiltelefonnummer".
 */
export const headingWords: readonly (readonly [target: string, words: readonly string[]])[] = [
  ['lastSpoke', ['last spoke', 'last spoken', 'last talked', 'last talk', 'last contact', 'last contacted', 'last call', 'last conversation', 'last interaction', 'last touch', 'last met', 'last seen', 'last seen at', 'last talked to', 'last spoke on', 'last contact date', 'zuletzt gesprochen', 'letzter kontakt', 'letztes gesprach', 'dernier contact', 'derniere conversation', 'ultimo contacto', 'ultima conversacion', '~上次联系', '~最近联系', '~最后联系', '~上次沟通']],
  ['giftIdeas', ['gift ideas', 'gift idea', 'gifts', 'gift', 'present ideas', 'presents', '~geschenk', 'idees cadeaux', 'idee cadeau', 'cadeaux', 'ideas de regalo', 'regalos', 'regalo', '~礼物']],
  ['interests', ['likes', 'likes to talk about', 'loves', 'favorites', 'favourites', 'interests', 'interest', 'hobbies', 'hobby', 'interessen', 'loisirs', "centres d'interet", 'interets', 'aficiones', 'intereses', 'gustos', 'interessi', 'passatempi', '~爱好', '~兴趣', '~喜欢', '趣味', '취미', 'vorlieben', 'mag', 'gerne']],
  ['cadenceDays', ['keep in touch days', 'keep in touch', 'cadence', 'contact every', 'every days', 'rhythm', 'kontaktrhythmus', 'rythme', 'frecuencia', '~联系频率', '~联系周期']],
  ['birthday', ['birthday', 'birth date', 'birthdate', 'date of birth', 'dob', 'born', 'geburtstag', 'geburtsdatum', 'anniversaire', 'date de naissance', 'cumpleanos', 'fecha de nacimiento', 'nacimiento', 'data di nascita', 'compleanno', 'data de nascimento', 'aniversario nascimento', 'geboortedatum', 'verjaardag', '~生日', '~出生', '誕生日', '生年月日', '생일', '생년월일']],
  ['anniversary', ['anniversary', 'wedding anniversary', 'jahrestag', 'hochzeitstag', 'aniversario', '~纪念日']],
  ['festivals', ['festivals', 'festival', 'holidays', 'celebrates', 'feiertage', 'fetes', 'fiestas', '~节日']],
  ['howWeMet', ['how we met', 'met via', 'met at', 'where we met', 'kennengelernt', 'rencontre', 'como nos conocimos', '~认识']],
  ['relation:referred by', ['referred by', 'introduced by', 'referral', 'empfohlen von', 'recommande par', 'recomendado por', 'presentado por', '~介绍人', '~推荐人']],
  ['relation', ['related', 'related to', 'relations', 'relationships', 'verwandt', 'relacionado', 'relacionados', 'lie a']],
  ['relation:manager', ['reports to']],
  ['starred', ['starred', 'is starred', 'favorite', 'favourite', 'is favorite', 'favorit', 'favori', 'favorito', '~星标']],
  ['spouse', ['spouse', 'partner', 'wife', 'husband', 'ehepartner', 'ehefrau', 'ehemann', 'conjoint', 'epouse', 'conyuge', 'esposa', '~配偶', '~爱人', 'coniuge', 'echtgenoot', 'echtgenote']],
  ['children', ['children', 'kids', 'kinder', 'enfants', 'hijos', '~孩子', '~子女']],
  ['email', ['~e mail', '~email', 'mail', 'mails', '~courriel', '~correo', '~邮箱', '~邮件', '~メール', '~이메일', 'posta elettronica']],
  ['phone', ['~phone', 'tel', 'tel no', 'mobile', 'cell', '~telefon', 'handy', 'mobil', 'mobilnummer', '~telephone', 'portable', 'movil', 'celular', 'telefono', 'fax', '~telefax', 'cellulare', 'telemovel', 'telefone', '~电话', '~手机', '~传真', '~联系方式', '~電話', '携帯', '~전화', '휴대폰', 'ufficio', 'abitazione']],
  ['street', ['street', 'street address', 'address line 1', 'strasse', 'rue', 'calle', '~街道', 'via', 'straat']],
  ['postalCode', ['zip', 'zip code', 'zipcode', 'postal code', 'postcode', 'post code', 'plz', 'postleitzahl', 'code postal', 'codigo postal', '~邮编', '~邮政编码', 'cap', 'cep']],
  ['city', ['city', 'town', 'ort', 'stadt', 'ville', 'ciudad', 'poblacion', '~城市', 'citta', 'cidade', 'plaats', 'woonplaats']],
  ['region', ['state', 'province', 'region', 'county', 'bundesland', 'departement etat', 'provincia', 'estado', '~省份', '省', '~州']],
  ['country', ['country', 'land', 'pays', 'pais', '~国家', 'paese', 'nazione']],
  ['url', ['website', 'web site', 'web page', 'webpage', 'url', 'homepage', 'web', 'webseite', 'internetseite', 'site web', 'site internet', 'pagina web', 'sitio web', '~网站', '~网址', '~主页', 'link', '~linkedin']],
  ['handle', ['skype', 'wechat', '~微信', 'qq', 'telegram', 'whatsapp', 'signal', 'twitter', 'instagram', 'facebook', 'discord', 'slack', 'instant messenger', '~微博']],
  ['address', ['address', '~adresse', 'anschrift', 'direccion', 'domicilio', 'indirizzo', 'endereco', 'adres', '~地址', '~住址', '住所', '주소']],
  ['given', ['first name', 'firstname', 'given name', 'forename', 'vorname', 'vornamen', 'prenom', 'prenoms', 'primer nombre', '名', '~名字', 'voornaam', 'fornamn', 'primo nome']],
  ['family', ['last name', 'lastname', 'surname', 'family name', 'nachname', 'familienname', 'nom de famille', 'apellido', 'apellidos', '姓', '~姓氏', 'cognome', 'sobrenome', 'achternaam', 'efternamn']],
  ['middle', ['middle name', 'middle', 'second name', 'zweiter vorname', 'deuxieme prenom', 'segundo nombre', '~中间名', 'secondo nome', 'segundo nome', 'tweede naam']],
  ['prefix', ['prefix', 'salutation', 'anrede', 'civilite', 'tratamiento', '~称谓', 'titolo', 'aanhef']],
  ['suffix', ['suffix', 'namenszusatz', 'sufijo', '~后缀']],
  ['nickname', ['nickname', 'nick', 'spitzname', 'surnom', 'apodo', 'soprannome', 'apelido', '~昵称', 'ニックネーム', '별명']],
  ['department', ['department', 'dept', 'abteilung', 'departement', 'departamento', '~部门', '部署', '부서', 'reparto', 'afdeling']],
  ['title', ['job title', 'jobtitle', 'title', 'position', 'role', 'function', 'occupation', 'job', 'berufsbezeichnung', 'funktion', 'rolle', 'poste', 'fonction', 'titre', 'cargo', 'puesto', 'ruolo', 'functie', '~职位', '~职务', '~头衔', '役職', '肩書', '직위', '직함', 'posizione', 'qualifica']],
  ['name', ['name', 'full name', 'fullname', 'display name', 'contact', 'contact person', 'contact name', 'person', 'who', 'vollstandiger name', 'kontaktperson', 'kontakt', 'ansprechpartner', 'ansprechpartnerin', 'nom', 'nom complet', 'contacto', 'persona de contacto', 'nombre', 'nombre completo', 'nome', 'nome completo', 'naam', '~姓名', '~联系人', '氏名', '名前', 'お名前', '이름', '성명']],
  ['company', ['company', 'company name', 'organization', 'organisation', 'organization name', 'employer', 'firm', 'business', 'client', 'client name', 'customer', 'account', 'account name', 'firma', 'unternehmen', 'kunde', 'entreprise', 'societe', 'cliente', 'empresa', 'compania', 'azienda', 'societa', 'empresa', '~公司', '~单位', '~企业', '~客户', '~会社', '~회사']],
  ['note', ['notes', 'note', 'comments', 'comment', 'remarks', 'background', 'about', 'description', 'notizen', 'notiz', 'bemerkungen', 'bemerkung', 'kommentar', 'remarques', 'commentaires', 'commentaire', 'notas', 'observaciones', 'comentarios', 'note personali', 'notitie', '~备注', '~笔记', '~说明', 'メモ', '備考', '메모', '비고']],
  ['tags', ['tags', 'tag', 'labels', 'label', 'categories', 'category', 'groups', 'group', 'kategorien', 'kategorie', 'gruppen', 'etiquettes', 'categories', 'etiquetas', 'categorias', '~标签', '~分组', '~分类']],
  ['needs', ['needs', 'bedarf', 'besoins', 'necesidades', '~需求']],
  ['pronouns', ['pronouns', 'pronomen', 'pronoms', 'pronombres', '~人称代词']],
  ['language', ['language', 'sprache', 'langue', 'idioma', '~语言']],
  ['timeZone', ['time zone', 'timezone', 'zeitzone', 'fuseau horaire', 'zona horaria', '~时区']],
]

/** Which one of several numbers or addresses a heading means. */
export const labelWords: readonly (readonly [label: string, words: readonly string[]])[] = [
  ['fax', ['fax', '~telefax', '~传真', 'ファックス']],
  ['mobile', ['~携帯', '휴대폰', 'mobile', 'cell', 'handy', 'mobil', '~mobiltelefon', 'mobilnummer', 'portable', 'movil', 'celular', '~手机', '~移动', 'cellulare', 'telemovel']],
  ['work', ['work', 'business', 'office', 'company', '~geschaft', '~dienst', 'buro', 'firma', 'professionnel', 'professionnelle', 'pro', 'bureau', 'trabajo', 'oficina', 'empresa', 'laboral', '~公司', '~工作', '~办公', '~单位', 'ufficio', 'uff']],
  ['home', ['home', 'private', 'privat', 'personal', 'personnel', 'personnelle', 'domicile', 'maison', 'casa', 'particular', '~家庭', '~住宅', '~个人', 'abitazione', 'ab']],
  ['other', ['other', 'weitere', 'weiteres', 'andere', 'autre', 'otro', 'otra', '~其他']],
]

export function hasWord(folded: string, words: readonly string[]): boolean {
  return words.some((word) => (word.startsWith('~') ? folded.includes(word.slice(1)) : folded === word || ` ${folded} `.includes(` ${word} `)))
}
