/** Outlook's headings follow its language: English heading | German | French | Spanish, several spellings apart by `/`. */
const table = `
Title|Anrede|Titre|Tratamiento
First Name|Vorname|Prénom|Nombre
Middle Name|Weitere Vornamen|Deuxième prénom|Segundo nombre
Last Name|Nachname|Nom|Apellidos
Suffix|Suffix|Suffixe|Sufijo
Company|Firma|Société|Organización/Compañía
Department|Abteilung|Service|Departamento
Job Title|Position|Fonction|Puesto/Cargo
Business Street|Straße geschäftlich|Rue (bureau)|Calle del trabajo
Business Street 2|Straße geschäftlich 2|Rue (bureau) 2|Calle del trabajo 2/Calle 2 del trabajo
Business Street 3|Straße geschäftlich 3|Rue (bureau) 3|Calle del trabajo 3/Calle 3 del trabajo
Business City|Ort geschäftlich|Ville (bureau)|Ciudad de trabajo/Ciudad del trabajo
Business State|Region geschäftlich|Dép/Région (bureau)/Département ou région (bureau)|Provincia o estado de trabajo/Provincia o estado del trabajo
Business Postal Code|Postleitzahl geschäftlich|Code postal (bureau)|Código postal del trabajo
Business Country/Region|Land/Region geschäftlich;Land geschäftlich|Pays/Région (bureau);Pays (bureau)|País o región del trabajo
Home Street|Straße privat|Rue (domicile)|Calle particular
Home Street 2|Straße privat 2|Rue (domicile) 2|Calle particular 2/Calle 2 particular
Home Street 3|Straße privat 3|Rue (domicile) 3|Calle particular 3/Calle 3 particular
Home City|Ort privat|Ville (domicile)|Ciudad de residencia
Home State|Region privat/Bundesland/Kanton privat|Dép/Région (domicile)|Provincia o estado de residencia
Home Postal Code|Postleitzahl privat|Code postal (domicile)|Código postal de residencia
Home Country/Region|Land/Region privat;Land privat|Pays/Région (domicile);Pays (domicile)|País o región de residencia
Other Street|Weitere Straße|Rue (autre)|Otra calle
Other Street 2|Weitere Straße 2|Rue (autre) 2|Otra calle 2
Other Street 3|Weitere Straße 3|Rue (autre) 3|Otra calle 3
Other City|Weiterer Ort|Ville (autre)|Otra ciudad
Other State|Weitere Region|Dép/Région (autre)|Otra provincia o estado
Other Postal Code|Weitere Postleitzahl|Code postal (autre)|Otro código postal
Other Country/Region|Weiteres Land/Region;Weiteres Land|Pays/Région (autre);Pays (autre)|Otro país o región
Assistant's Phone|Telefon Assistent|Téléphone de l'assistant(e);Téléphone de l’assistant(e)|Teléfono del ayudante
Business Fax|Fax geschäftlich|Télécopie (bureau)|Fax del trabajo
Business Phone|Telefon geschäftlich|Téléphone (bureau)|Teléfono del trabajo
Business Phone 2|Telefon geschäftlich 2|Téléphone 2 (bureau)|Teléfono del trabajo 2
Callback|Rückmeldung|Rappel|Devolución de llamada
Car Phone|Autotelefon|Téléphone (voiture)|Teléfono del automóvil
Company Main Phone|Telefon Firma|Téléphone société|Teléfono principal de la organización
Home Fax|Fax privat|Télécopie (domicile)|Fax particular
Home Phone|Telefon (privat)/Telefon privat|Téléphone (domicile)|Teléfono particular/Particular
Home Phone 2|Telefon (privat 2)/Telefon privat 2|Téléphone 2 (domicile)|Teléfono particular 2/Número de teléfono particular 2
ISDN|ISDN|RNIS|RDSI
Mobile Phone|Mobiltelefon|Tél. mobile/Téléphone mobile|Teléfono móvil/Móvil
Other Fax|Weiteres Fax|Télécopie (autre)|Otro fax
Other Phone|Weiteres Telefon|Téléphone (autre)|Otro teléfono
Pager|Pager|Récepteur de radiomessagerie|Localizador
Primary Phone|Haupttelefon|Téléphone principal|Teléfono principal
Radio Phone|Funktelefon|Radio téléphone|Radioteléfono
TTY/TDD Phone|Telefon für Hörbehinderte|Téléphone TDD/TTY|Número de teletipo
Telex|Telex|Télex|Télex
Anniversary|Jahrestag|Anniversaire de mariage ou fête|Aniversario
Assistant's Name|Name Assistent|Nom de l'assistant(e)|Nombre del ayudante
Birthday|Geburtstag|Anniversaire|Cumpleaños
Business Address PO Box|Postfach geschäftlich|B.P. professionnelle|Apartado postal de la dirección del trabajo
Home Address PO Box|Postfach privat|B.P. domicile|Apartado postal de la dirección particular
Other Address PO Box|Weiteres Postfach|Autre B.P.|Otro apartado postal
Categories|Kategorien|Catégories|Categorías
Children|Kinder|Enfants|Hijos
E-mail Address|E-Mail-Adresse|Adresse de messagerie/Adresse e-mail|Dirección de correo electrónico
E-mail Type|E-Mail-Typ|Type de messagerie/Type d'e-mail|Tipo de correo electrónico
E-mail Display Name|E-Mail: Angezeigter Name|Nom complet de l'adresse de messagerie|Nombre para mostrar del correo electrónico/Nombre de pantalla del correo electrónico
E-mail 2 Address|E-Mail 2: Adresse|Adresse de messagerie 2/Adresse e-mail 2|Dirección de correo electrónico 2/Dirección del correo electrónico 2
E-mail 2 Type|E-Mail 2: Typ|Type de messagerie 2|Tipo de correo electrónico 2
E-mail 2 Display Name|E-Mail 2: Angezeigter Name|Nom complet de l'adresse de messagerie 2|Nombre para mostrar del correo electrónico 2/Nombre de pantalla del correo electrónico 2
E-mail 3 Address|E-Mail 3: Adresse|Adresse de messagerie 3/Adresse e-mail 3|Dirección de correo electrónico 3/Dirección del correo electrónico 3
E-mail 3 Type|E-Mail 3: Typ|Type de messagerie 3|Tipo de correo electrónico 3
E-mail 3 Display Name|E-Mail 3: Angezeigter Name|Nom complet de l'adresse de messagerie 3|Nombre para mostrar del correo electrónico 3/Nombre de pantalla del correo electrónico 3
Hobby|Hobby|Passe-temps/Loisirs|Aficiones
Initials|Initialen|Initiales|Iniciales
Internet Free Busy|Internet-Frei/Gebucht;Internet Frei/Gebucht|Informations de disponibilité sur Internet|Información de disponibilidad en Internet
Language|Sprache|Langue|Idioma
Manager's Name|Name des/der Vorgesetzten;Vorgesetzte(r)|Responsable|Nombre del director/Nombre del administrador
Notes|Notizen|Notes|Notas
Priority|Priorität|Priorité|Prioridad
Private|Privat|Privé|Privado
Sensitivity|Vertraulichkeit|Critère de diffusion|Confidencialidad
Directory Server|Verzeichnisserver|Serveur d'annuaire|Servidor de directorio
Referred By|Empfohlen von|Recommandé par|Recomendado por/Referencias de
Spouse|Partner/Partner(in)/Ehepartner|Conjoint(e)|Cónyuge
Web Page|Webseite|Page Web|Página Web
Location|Ort|Emplacement|Ubicación
Office Location|Büro|Bureau|Ubicación de la oficina
Profession|Beruf|Profession|Profesión
Gender|Geschlecht|Sexe|Sexo
Keywords|Stichwörter|Mots clés|Palabras clave
Mileage|Reisekilometer|Kilométrage|Kilometraje
Account|Konto|Compte|Cuenta
Billing Information|Abrechnungsinformation|Informations facturation|Información de facturación
`

/** Every spelling of a heading beside the English one. A cell whose own spelling has a slash separates by semicolons. */
export const outlookWords: readonly (readonly [english: string, others: readonly string[]])[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [english = '', ...cells] = line.split('|')
    return [english, cells.flatMap((cell) => cell.split(cell.includes(';') ? ';' : '/'))]
  })
