/** How clients write the same condition in seven languages: several wordings each, none taken from the lexicon's lists. */
import type { LanguageLevel } from '../../../shared/model/candidate.ts';

export interface BriefTongue {
  readonly lang: string;
  readonly city: readonly string[];
  readonly country: string;
  readonly countryCode: string;
  readonly client: readonly string[];
  readonly titles: readonly string[];
  readonly headings: {
    readonly company: string;
    readonly tasks: readonly string[];
    readonly must: readonly string[];
    readonly nice: readonly string[];
    readonly offer: readonly string[];
  };
  readonly company: string;
  readonly tasks: readonly string[];
  readonly musts: (years: number) => readonly string[];
  readonly nices: readonly string[];
  /** Not asked for at all. */
  readonly excluded: string;
  readonly location: (city: string) => readonly string[];
  /** Days on site, from days. */
  readonly onsite: (days: number) => readonly string[];
  readonly spoken: { readonly lang: string; readonly say: (level: LanguageLevel) => readonly string[] };
  readonly permit: readonly string[];
  readonly permanent: readonly string[];
  readonly contract: (months: number) => readonly string[];
  readonly start: (day: number, month: number, year: number) => readonly string[];
  readonly travel: (percent: number) => readonly string[];
  readonly pay: (low: number, high: number) => readonly string[];
  readonly open: readonly string[];
  readonly labels: {
    location: string;
    onsite: string;
    language: string;
    permit: string;
    contract: string;
    start: string;
    travel: string;
    pay: string;
  };
  readonly need: (title: string) => string;
}

const two = (value: number): string => String(value).padStart(2, '0');

export const briefTongues: readonly BriefTongue[] = [
  {
    lang: 'en',
    city: ['Leeds', 'Galway', 'Birmingham'],
    country: 'the United Kingdom',
    countryCode: 'GB',
    client: ['Thornbeck Foods Ltd', 'Marlow Biologics plc', 'Kestrel Packaging Limited'],
    titles: ['MES Engineer', 'Senior MES Consultant', 'MES Support Specialist'],
    headings: {
      company: 'About us',
      tasks: ['What you will be doing', 'Your responsibilities', 'Key duties'],
      must: ['What we need from you', 'Requirements', 'Essential criteria'],
      nice: ['Nice to have', 'It would help if you have', 'Bonus points'],
      offer: ['The practical side', 'Terms', 'What we offer'],
    },
    company: 'A family business with one plant, four packaging lines and about 300 people making chilled food.',
    tasks: [
      'Configure PAS-X recipes for the two filling lines and keep them current',
      'Test and release every change together with the shift leaders',
      'Keep order data flowing between the shop floor and S/4HANA',
    ],
    musts: (years) => [
      `${years}+ years hands-on with PAS-X in a regulated plant`,
      'Electronic batch records designed by yourself',
      'SQL good enough to find a fault at night',
    ],
    nices: ['Some exposure to Ignition', 'Lean or Six Sigma training'],
    excluded: 'LIMS and the warehouse system are looked after by another department.',
    location: (city) => [`Based at our ${city} plant`, `The job is in ${city}`, `You will work at our site in ${city}`],
    onsite: (days) => [
      `${days} days a week on site`,
      `we expect people on site ${days} days per week`,
      `${5 - days} days a week can be done from home`,
    ],
    spoken: {
      lang: 'en',
      say: (level) => [
        `English at ${level} or above`,
        `English (${level}) for daily work`,
        `Working language English, level ${level}`,
      ],
    },
    permit: [
      'You must already have the right to work in the United Kingdom; we do not sponsor visas',
      'Right to work in the UK required, no sponsorship',
    ],
    permanent: ['Permanent, full time', 'This is a permanent position'],
    contract: (months) => [`Contract for ${months} months, day rate`, `${months}-month contract`],
    start: (day, month, year) => [
      `Start date: ${day}/${two(month)}/${year} at the latest`,
      `Start by ${year}-${two(month)}-${two(day)}`,
    ],
    travel: (percent) => [`Travel up to ${percent}%`, `around ${percent} % travel to the sister plant`],
    pay: (low, high) => [`£${low},000 to £${high},000 a year`, `Salary £${low}k-${high}k plus pension`],
    open: [
      'The bonus scheme is still being discussed.',
      'Whether the second line is in scope has not been decided, tbc.',
    ],
    labels: {
      location: 'Location',
      onsite: 'Presence',
      language: 'Languages',
      permit: 'Right to work',
      contract: 'Contract',
      start: 'Start',
      travel: 'Travel',
      pay: 'Salary',
    },
    need: (title) => `we are looking for a ${title}`,
  },
  {
    lang: 'de',
    city: ['Nürnberg', 'Erlangen', 'Leipzig'],
    country: 'Deutschland',
    countryCode: 'DE',
    client: ['Sandrach Verpackung GmbH', 'Hellmer Pharma AG', 'Torbrück Getriebe GmbH & Co. KG'],
    titles: ['MES-Ingenieur (m/w/d)', 'Berater MES (m/w/d)', 'Spezialist Produktionsleitsysteme (m/w/d)'],
    headings: {
      company: 'Über uns',
      tasks: ['Ihre Aufgaben', 'Das erwartet Sie', 'Aufgabengebiet'],
      must: ['Das bringen Sie mit', 'Anforderungen', 'Ihr Profil'],
      nice: ['Von Vorteil', 'Wünschenswert'],
      offer: ['Rahmenbedingungen', 'Wir bieten', 'Eckdaten'],
    },
    company: 'Familienunternehmen mit einem Werk, 400 Mitarbeitenden und sechs Verpackungslinien für Lebensmittel.',
    tasks: [
      'Parametrierung der Aufträge und Rückmeldungen in HYDRA für zwei Hallen',
      'Betreuung der Schnittstelle zu SAP PP',
      'Schulung der Werker und Schichtleiter',
    ],
    musts: (years) => [
      `Mindestens ${years} Jahre Erfahrung mit HYDRA oder einem vergleichbaren MES`,
      'Sicheres Wissen über Fertigungsaufträge und Rückmeldungen',
      'SQL-Kenntnisse',
    ],
    nices: ['Erfahrung mit OPC UA', 'Ausbildung zum Techniker'],
    excluded: 'Das Lagersystem liegt bei einem anderen Team und gehört nicht zur Stelle.',
    location: (city) => [`Arbeitsort ist unser Werk in ${city}`, `Einsatzort: ${city}`, `Standort ${city}`],
    onsite: (days) => [
      `${days} Tage pro Woche vor Ort`,
      `an ${days} Tagen im Werk, der Rest mobil`,
      `${5 - days} Tage Homeoffice pro Woche möglich`,
    ],
    spoken: {
      lang: 'de',
      say: (level) => [`Deutsch auf Niveau ${level}`, `Deutschkenntnisse mindestens ${level}`, `Deutsch ${level}`],
    },
    permit: [
      'Eine gültige Arbeitserlaubnis für Deutschland ist nötig',
      'Arbeitserlaubnis in Deutschland vorausgesetzt, kein Sponsoring',
    ],
    permanent: ['Unbefristete Festanstellung', 'Die Stelle ist unbefristet'],
    contract: (months) => [
      `Freiberuflich, ${months} Monate mit Option`,
      `Projektvertrag über ${months} Monate (Freelance)`,
    ],
    start: (day, month, year) => [
      `Eintritt spätestens ${two(day)}.${two(month)}.${year}`,
      `Beginn zum ${day}.${month}.${year}`,
    ],
    travel: (percent) => [`Reisebereitschaft bis ${percent} %`, `Reiseanteil etwa ${percent}%`],
    pay: (low, high) => [`Jahresgehalt ${low}.000 bis ${high}.000 €`, `Vergütung ${low}–${high} T€ brutto im Jahr`],
    open: ['Ob das zweite Werk dazukommt, ist noch offen.', 'Die Höhe der Zulage wird noch geklärt.'],
    labels: {
      location: 'Arbeitsort',
      onsite: 'Präsenz',
      language: 'Sprachen',
      permit: 'Arbeitserlaubnis',
      contract: 'Vertragsart',
      start: 'Starttermin',
      travel: 'Reisen',
      pay: 'Gehalt',
    },
    need: (title) => `wir suchen einen ${title}`,
  },
  {
    lang: 'fr',
    city: ['Lyon', 'Nantes', 'Toulouse'],
    country: 'France',
    countryCode: 'FR',
    client: ['Laboratoires Vernassier SAS', 'Conserverie du Marolet SA', 'Aubrécourt Mécanique SAS'],
    titles: ['Ingénieur MES (H/F)', 'Consultant MES', 'Chef de projet MES (H/F)'],
    headings: {
      company: 'Notre entreprise',
      tasks: ['Vos missions', 'Le poste', 'Missions principales'],
      must: ['Profil recherché', 'Prérequis', 'Compétences requises'],
      nice: ['Les plus', 'Atouts', 'Souhaité'],
      offer: ['Nous offrons', 'Conditions', 'Informations pratiques'],
    },
    company: 'Une usine, 350 salariés, cinq lignes de conditionnement de produits alimentaires.',
    tasks: [
      'Paramétrer les ordres de fabrication dans Apriso pour les deux ateliers',
      "Assurer l'interface avec SAP",
      'Former les opérateurs et suivre les démarrages',
    ],
    musts: (years) => [
      `Au moins ${years} ans d'expérience sur Apriso ou un MES équivalent`,
      'Connaissance des ordres de fabrication et de la traçabilité',
      'SQL',
    ],
    nices: ['OPC UA', 'Une certification Six Sigma'],
    excluded: 'La GMAO est gérée par une autre équipe et ne fait pas partie du poste.',
    location: (city) => [`Poste basé à ${city}`, `Lieu de travail : ${city}`, `Dans notre usine de ${city}`],
    onsite: (days) => [
      `${days} jours par semaine sur site`,
      `présence de ${days} jours par semaine à l'usine`,
      `${5 - days} jours de télétravail par semaine`,
    ],
    spoken: {
      lang: 'fr',
      say: (level) => [
        `Français niveau ${level}`,
        `Français ${level} indispensable`,
        `Langue de travail : français (${level})`,
      ],
    },
    permit: [
      'Autorisation de travail en France obligatoire',
      'Titre de séjour valable pour la France, pas de parrainage',
    ],
    permanent: ['CDI à temps plein', 'Contrat à durée indéterminée'],
    contract: (months) => [`Mission freelance de ${months} mois`, `Prestation de ${months} mois renouvelable`],
    start: (day, month, year) => [
      `Prise de poste au plus tard le ${two(day)}/${two(month)}/${year}`,
      `Démarrage : ${two(day)}/${two(month)}/${year}`,
    ],
    travel: (percent) => [`Déplacements : ${percent} % du temps`, `Déplacements jusqu'à ${percent}%`],
    pay: (low, high) => [`Salaire ${low} à ${high} k€ brut annuel`, `Rémunération : ${low} 000 – ${high} 000 € par an`],
    open: ['Le périmètre du second atelier reste à définir.', 'Le choix de la version est en discussion.'],
    labels: {
      location: 'Lieu',
      onsite: 'Présence',
      language: 'Langues',
      permit: 'Autorisation de travail',
      contract: 'Type de contrat',
      start: 'Date de début',
      travel: 'Déplacements',
      pay: 'Salaire',
    },
    need: (title) => `nous recherchons un ${title}`,
  },
  {
    lang: 'es',
    city: ['Zaragoza', 'Valencia', 'Sevilla'],
    country: 'España',
    countryCode: 'ES',
    client: ['Conservas Bellamar S.A.', 'Laboratorios Ortuvel S.L.', 'Mecanizados Astarriz S.A.'],
    titles: ['Ingeniero MES', 'Consultor MES', 'Responsable de sistemas de planta'],
    headings: {
      company: 'La empresa',
      tasks: ['Funciones', 'Tus funciones', 'Responsabilidades'],
      must: ['Requisitos', 'Perfil buscado', 'Imprescindible'],
      nice: ['Se valorará', 'Valorable', 'Deseable'],
      offer: ['Ofrecemos', 'Condiciones', 'Se ofrece'],
    },
    company: 'Una planta, 280 personas y cuatro líneas de envasado de alimentos.',
    tasks: [
      'Configurar las órdenes de fabricación en Apriso para las dos líneas',
      'Mantener la interfaz con SAP',
      'Formar a los operarios y acompañar los arranques',
    ],
    musts: (years) => [
      `Mínimo ${years} años de experiencia con Apriso o un sistema MES similar`,
      'Conocimiento de órdenes de fabricación y trazabilidad',
      'SQL',
    ],
    nices: ['OPC UA', 'Formación en Six Sigma'],
    excluded: 'El almacén lo lleva otro equipo y no forma parte del puesto.',
    location: (city) => [`Puesto ubicado en ${city}`, `Lugar de trabajo: ${city}`, `En nuestra planta de ${city}`],
    onsite: (days) => [
      `${days} días a la semana en planta`,
      `presencial ${days} días por semana`,
      `${5 - days} días de teletrabajo a la semana`,
    ],
    spoken: { lang: 'es', say: (level) => [`Español nivel ${level}`, `Castellano ${level}`, `Español (${level})`] },
    permit: [
      'Permiso de trabajo en España en vigor',
      'Necesario permiso de trabajo en España, sin patrocinio de visado',
    ],
    permanent: ['Contrato indefinido a jornada completa', 'Contratación indefinida'],
    contract: (months) => [`Proyecto de ${months} meses como autónomo`, `Contrato temporal de ${months} meses`],
    start: (day, month, year) => [
      `Incorporación antes del ${two(day)}/${two(month)}/${year}`,
      `Fecha de inicio: ${two(day)}/${two(month)}/${year}`,
    ],
    travel: (percent) => [`Disponibilidad para viajar un ${percent} %`, `Viajes: ${percent} % del tiempo`],
    pay: (low, high) => [
      `Salario de ${low}.000 a ${high}.000 € brutos al año`,
      `Retribución: ${low}.000-${high}.000 € anuales`,
    ],
    open: ['El alcance de la segunda línea está por definir.', 'La versión del sistema está pendiente de decidir.'],
    labels: {
      location: 'Ubicación',
      onsite: 'Modalidad',
      language: 'Idiomas',
      permit: 'Permiso de trabajo',
      contract: 'Tipo de contrato',
      start: 'Incorporación',
      travel: 'Viajes',
      pay: 'Salario',
    },
    need: (title) => `buscamos un ${title}`,
  },
  {
    lang: 'it',
    city: ['Torino', 'Bologna', 'Parma'],
    country: 'Italia',
    countryCode: 'IT',
    client: ['Meccanica Ferrandoli S.p.A.', 'Pastificio Oltremonte S.r.l.', 'Farmaceutici Velluti S.p.A.'],
    titles: ['Ingegnere MES', 'Consulente MES', 'Specialista sistemi di fabbrica'],
    headings: {
      company: 'Chi siamo',
      tasks: ['Attività', 'Principali attività', 'Responsabilità'],
      must: ['Requisiti', 'Profilo richiesto', 'Competenze richieste'],
      nice: ['Titolo preferenziale', 'Nice to have', 'Gradito'],
      offer: ['Offriamo', 'Condizioni', 'Si offre'],
    },
    company: 'Uno stabilimento, 320 persone e cinque linee di confezionamento alimentare.',
    tasks: [
      'Configurare gli ordini di produzione in Apriso per i due reparti',
      "Gestire l'interfaccia con SAP",
      'Formare gli operatori e seguire gli avviamenti',
    ],
    musts: (years) => [
      `Almeno ${years} anni di esperienza con Apriso o un MES simile`,
      'Conoscenza degli ordini di produzione e della tracciabilità',
      'SQL',
    ],
    nices: ['OPC UA', 'Formazione Six Sigma'],
    excluded: 'Il magazzino è gestito da un altro gruppo e non fa parte del ruolo.',
    location: (city) => [`Sede di lavoro: ${city}`, `Presso il nostro stabilimento di ${city}`, `Con sede a ${city}`],
    onsite: (days) => [
      `${days} giorni a settimana in sede`,
      `in presenza ${days} giorni alla settimana`,
      `${5 - days} giorni di smart working a settimana`,
    ],
    spoken: {
      lang: 'it',
      say: (level) => [`Italiano livello ${level}`, `Italiano ${level}`, `Lingua di lavoro: italiano (${level})`],
    },
    permit: [
      'Permesso di lavoro valido in Italia',
      "Permesso di lavoro per l'Italia richiesto, nessuna sponsorizzazione",
    ],
    permanent: ['Contratto a tempo indeterminato', 'Assunzione a tempo indeterminato'],
    contract: (months) => [
      `Consulenza in partita IVA per ${months} mesi`,
      `Contratto a tempo determinato di ${months} mesi`,
    ],
    start: (day, month, year) => [
      `Inserimento entro il ${two(day)}/${two(month)}/${year}`,
      `Data di inizio: ${two(day)}/${two(month)}/${year}`,
    ],
    travel: (percent) => [`Trasferte: ${percent} % del tempo`, `Disponibilità a trasferte fino al ${percent}%`],
    pay: (low, high) => [`RAL ${low}.000 - ${high}.000 €`, `Retribuzione annua lorda da ${low}.000 a ${high}.000 euro`],
    open: ['Il perimetro della seconda linea è ancora da definire.', 'La versione è in valutazione.'],
    labels: {
      location: 'Sede',
      onsite: 'Presenza',
      language: 'Lingue',
      permit: 'Permesso di lavoro',
      contract: 'Tipo di contratto',
      start: 'Inizio',
      travel: 'Trasferte',
      pay: 'RAL',
    },
    need: (title) => `cerchiamo un ${title}`,
  },
  {
    lang: 'nl',
    city: ['Eindhoven', 'Breda', 'Tilburg'],
    country: 'Nederland',
    countryCode: 'NL',
    client: ['Zuivelfabriek Oosterhage B.V.', 'Vandermolen Verpakkingen B.V.', 'Brouwerij De Linkse Hoek N.V.'],
    titles: ['MES-engineer', 'MES-consultant', 'Applicatiebeheerder MES'],
    headings: {
      company: 'Over ons',
      tasks: ['Wat ga je doen', 'Jouw taken', 'Werkzaamheden'],
      must: ['Functie-eisen', 'Wij vragen', 'Jouw profiel'],
      nice: ['Pluspunten', 'Mooi meegenomen', 'Wensen'],
      offer: ['Wij bieden', 'Arbeidsvoorwaarden', 'Praktisch'],
    },
    company: 'Eén fabriek, 260 mensen en vijf vullijnen voor zuivel.',
    tasks: [
      'Orders en recepten inrichten in Proficy Plant Applications voor twee hallen',
      'De koppeling met SAP beheren',
      'Operators opleiden en opstarts begeleiden',
    ],
    musts: (years) => [
      `Minimaal ${years} jaar ervaring met Plant Applications of een vergelijkbaar MES`,
      'Kennis van productieorders en tracering',
      'SQL',
    ],
    nices: ['OPC UA', 'Een Green Belt'],
    excluded: 'Het magazijnsysteem ligt bij een ander team en hoort niet bij de functie.',
    location: (city) => [`Standplaats ${city}`, `Locatie: ${city}`, `In onze fabriek in ${city}`],
    onsite: (days) => [
      `${days} dagen per week op locatie`,
      `${days} dagen per week in de fabriek aanwezig`,
      `${5 - days} dagen per week thuiswerken`,
    ],
    spoken: {
      lang: 'nl',
      say: (level) => [`Nederlands op ${level}`, `Nederlands niveau ${level}`, `Nederlands (${level})`],
    },
    permit: [
      'Werkvergunning voor Nederland vereist',
      'Je mag nu al in Nederland werken: werkvergunning aanwezig, geen sponsoring',
    ],
    permanent: ['Vast contract', 'Contract voor onbepaalde tijd'],
    contract: (months) => [`Interim-opdracht van ${months} maanden`, `Zzp, ${months} maanden`],
    start: (day, month, year) => [
      `Start uiterlijk ${two(day)}-${two(month)}-${year}`,
      `Startdatum: ${two(day)}-${two(month)}-${year}`,
    ],
    travel: (percent) => [`Reizen: ${percent} % van de tijd`, `Reisbereidheid tot ${percent}%`],
    pay: (low, high) => [
      `Salaris € ${low}.000 tot € ${high}.000 per jaar`,
      `Salaris: ${low}.000 - ${high}.000 euro bruto per jaar`,
    ],
    open: [
      'De omvang van de tweede hal is nog niet besloten.',
      'De hoogte van de toeslag wordt nog besproken, nog te bepalen.',
    ],
    labels: {
      location: 'Locatie',
      onsite: 'Aanwezigheid',
      language: 'Talen',
      permit: 'Werkvergunning',
      contract: 'Contractvorm',
      start: 'Startdatum',
      travel: 'Reizen',
      pay: 'Salaris',
    },
    need: (title) => `wij zoeken een ${title}`,
  },
  {
    lang: 'pt',
    city: ['Porto', 'Aveiro', 'Braga'],
    country: 'Portugal',
    countryCode: 'PT',
    client: ['Conservas Ribalonga, Lda.', 'Moldes Arcozelo, S.A.', 'Laboratórios Venturel, S.A.'],
    titles: ['Engenheiro MES', 'Consultor MES', 'Técnico de sistemas de produção MES'],
    headings: {
      company: 'Quem somos',
      tasks: ['Funções', 'Principais responsabilidades', 'O que vai fazer'],
      must: ['Requisitos', 'Perfil pretendido', 'O que procuramos'],
      nice: ['Valorizamos', 'Diferenciais', 'Desejável'],
      offer: ['Oferecemos', 'Condições', 'O que oferecemos'],
    },
    company: 'Uma fábrica, 240 pessoas e quatro linhas de embalagem alimentar.',
    tasks: [
      'Configurar as ordens de fabrico no Critical Manufacturing para as duas linhas',
      'Manter a interface com o SAP',
      'Formar os operadores e acompanhar os arranques',
    ],
    musts: (years) => [
      `Mínimo de ${years} anos de experiência com Critical Manufacturing ou MES semelhante`,
      'Conhecimento de ordens de fabrico e rastreabilidade',
      'SQL',
    ],
    nices: ['OPC UA', 'Formação Six Sigma'],
    excluded: 'O armazém pertence a outra equipa e não faz parte da função.',
    location: (city) => [
      `Local de trabalho: ${city}`,
      `Na nossa fábrica em ${city}`,
      `Função sediada em ${city}: baseado em ${city}`,
    ],
    onsite: (days) => [
      `${days} dias por semana na fábrica`,
      `presencial ${days} dias por semana`,
      `${5 - days} dias de teletrabalho por semana`,
    ],
    spoken: { lang: 'pt', say: (level) => [`Português nível ${level}`, `Português ${level}`, `Português (${level})`] },
    permit: ['Autorização de trabalho em Portugal', 'Autorização de trabalho válida em Portugal, sem apoio a visto'],
    permanent: ['Contrato sem termo', 'Contrato efetivo, a tempo inteiro'],
    contract: (months) => [`Prestação de serviços durante ${months} meses`, `Contrato a termo de ${months} meses`],
    start: (day, month, year) => [
      `Entrada até ${two(day)}/${two(month)}/${year}`,
      `Data de início: ${two(day)}/${two(month)}/${year}`,
    ],
    travel: (percent) => [`Viagens: ${percent} % do tempo`, `Disponibilidade para viajar até ${percent}%`],
    pay: (low, high) => [
      `Salário de ${low}.000 a ${high}.000 € por ano`,
      `Remuneração anual: ${low}.000–${high}.000 €`,
    ],
    open: ['O âmbito da segunda linha está por definir.', 'A versão do sistema ainda não está decidida, a confirmar.'],
    labels: {
      location: 'Local',
      onsite: 'Presença',
      language: 'Idiomas',
      permit: 'Autorização de trabalho',
      contract: 'Tipo de contrato',
      start: 'Início',
      travel: 'Viagens',
      pay: 'Salário',
    },
    need: (title) => `procuramos um ${title}`,
  },
];
