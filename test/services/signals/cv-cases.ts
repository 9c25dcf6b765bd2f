/**
 * Invented people, most of whom never write MES, MOM or ISA-95, and some whose titles mislead. Each case is a lesson:
 * what the described work is, whatever it is called.
 */
import type { Category, Level, Reach, Scope } from '../../../shared/model/signal.ts';
import type { WrittenCv } from './written.ts';

export interface CvCase {
  readonly lesson: string;
  readonly cv: WrittenCv;
  readonly scope: Scope;
  readonly reach?: Reach;
  /** Categories that are work of its own; the others are not, when given. */
  readonly solid?: readonly Category[];
  readonly core?: readonly Level[];
}

export const cvCases: readonly CvCase[] = [
  {
    lesson: 'worked example 1: site configuration and support',
    cv: {
      jobs: [
        {
          title: 'Systems Engineer',
          did: [
            'Configured Camstar workflows, data collection and NC codes for the catheter line',
            '2nd-level support for 300 users at the Galway plant',
            'Electronic device history record for two product families',
          ],
        },
      ],
    },
    scope: 'execution',
    reach: 'single-site',
    solid: ['production'],
    core: ['L3'],
  },
  {
    lesson: 'worked example 2: owner of all four categories for the group',
    cv: {
      jobs: [
        {
          title: 'Director Digital Manufacturing',
          did: [
            'Owned the group MOM roadmap: MES, LIMS, CMMS and plant WMS template for 14 plants, vendor selection and governance board',
            'Decided which functions stay in SAP and which move to the plant systems',
          ],
        },
      ],
    },
    scope: 'operations',
    reach: 'enterprise',
    solid: ['production', 'quality', 'maintenance', 'inventory'],
    core: ['L3'],
  },
  {
    lesson: 'worked example 3: wide reach, narrow breadth',
    cv: {
      jobs: [
        {
          title: 'Global MES Architect',
          did: [
            'Core template for Apriso, fit-gap and design authority for 9 sites',
            'Production, traceability, in-line quality',
            'Designed order dispatch and operator work instructions of the template',
          ],
        },
      ],
    },
    scope: 'execution',
    solid: ['production'],
    core: ['L3'],
  },
  {
    lesson: 'worked example 4: all systems of one site',
    cv: {
      jobs: [
        {
          title: 'Plant IT Manager',
          did: [
            'Responsible for all production systems of the site: PAS-X, LabWare, Maximo, PI historian, EWM staging',
            'Laboratory: LIMS static data and sample management brought in-house',
            'Maintenance: preventive maintenance plans and work orders of 4,000 assets in Maximo',
            'Warehouse: staging and line supply with EWM, stock accuracy 99 %',
          ],
        },
      ],
    },
    scope: 'operations',
    reach: 'single-site',
    core: ['L3'],
  },
  {
    lesson: 'worked example 5: control work with an interface',
    cv: {
      jobs: [
        {
          title: 'MES Engineer',
          did: [
            'PLC and WinCC programming, OPC interface to customer MES',
            'S7-1500 software for six filling machines, commissioning on site',
            'HMI screens and alarm lists for the packaging hall',
          ],
        },
      ],
    },
    scope: 'control',
    solid: [],
    core: ['L1', 'L2'],
  },
  {
    lesson: 'worked example 6: ERP presenting as MES',
    cv: {
      jobs: [
        {
          title: 'MES Consultant (SAP)',
          did: [
            'SAP PP/QM consultant: MRP, BOM and routing, production order confirmation CO11N',
            'Demand planning and master production schedule in S/4HANA',
            'Integration with third-party MES via IDoc',
          ],
        },
      ],
    },
    scope: 'business',
    core: ['L4'],
  },
  {
    lesson: 'worked example 7: validation only',
    cv: {
      jobs: [
        {
          title: 'MES Validation Engineer',
          did: [
            'Validated the MES (IQ/OQ/PQ), wrote test scripts and traceability matrix',
            'Validation plan and validation report for the tablet facility',
            'Periodic review of the laboratory system',
          ],
        },
      ],
    },
    scope: 'specialist',
  },
  {
    lesson: 'electronic batch records without the word',
    cv: {
      jobs: [
        {
          title: 'Manufacturing Systems Specialist',
          start: '2018-03',
          did: [
            'Wrote about ninety master recipes for granulation and coating, weighing steps with scale interlock',
            'Moved the tablet plant from paper batch records to signed steps on screen',
            'Order release and material identification at the dispensing booth',
            'First contact for operators on the night shift',
          ],
        },
      ],
    },
    scope: 'execution',
    reach: 'single-site',
    solid: ['production'],
    core: ['L3'],
  },
  {
    lesson: 'traceability and order dispatch in a German plant, no label',
    cv: {
      language: 'de',
      jobs: [
        {
          title: 'Ingenieur Fertigungs-IT',
          start: '2017-05',
          did: [
            'Einführung der Betriebsdatenerfassung und Feinplanung an 60 Spritzgussmaschinen',
            'Werkerführung und Chargenrückverfolgung für die Montage konzipiert und umgesetzt',
            'Rückmeldungen und Fertigungsaufträge mit dem ERP abgestimmt',
            'Anwenderbetreuung im Schichtbetrieb',
          ],
        },
      ],
    },
    scope: 'execution',
    reach: 'single-site',
    solid: ['production'],
    core: ['L3'],
  },
  {
    lesson: 'four categories over a group, German, never MOM',
    cv: {
      language: 'de',
      jobs: [
        {
          title: 'Leiter Digitalisierung Produktion',
          start: '2019-01',
          did: [
            'Verantwortung für die Systemlandschaft aller elf Werke: Fertigung, Labor, Instandhaltung und Lager',
            'Qualität: ein Prüfplan- und Laborsystem statt sieben, einheitlicher Freigabestatus',
            'Instandhaltung: Wartungspläne und Instandhaltungsaufträge in einem Konzernstandard',
            'Materialbereitstellung und Bestandsführung an der Linie vereinheitlicht',
            'Zielbild und Roadmap bis 2030, Budget 12 Mio. €, Lenkungsausschuss mit dem Vorstand',
            'Fertigungssteuerung und Rückverfolgbarkeit als Template in acht Werken ausgerollt',
          ],
        },
      ],
    },
    scope: 'operations',
    reach: 'enterprise',
    core: ['L3'],
  },
  {
    lesson: 'title says MOM, work is execution at one plant',
    cv: {
      headline: 'MOM Architect',
      jobs: [
        {
          title: 'MOM Architect',
          did: [
            'Configured routes, operations and data collection in Opcenter Execution Discrete for the gearbox line',
            'Built operator screens and label printing, torque tool capture',
            'Go-live support on the floor, two shifts',
          ],
        },
      ],
    },
    scope: 'execution',
    reach: 'single-site',
    solid: ['production'],
  },
  {
    lesson: 'title says MES, work is maintenance systems',
    cv: {
      jobs: [
        {
          title: 'MES Manager',
          start: '2016-01',
          did: [
            'Administer Maximo for 22,000 assets: asset register, job plans, preventive maintenance schedules',
            'Work order backlog, MTBF and schedule compliance reported weekly',
            'Spare parts catalogue cleaned with the store keepers',
          ],
        },
      ],
    },
    scope: 'specialist',
    core: ['L3'],
  },
  {
    lesson: 'LIMS person, French, one category',
    cv: {
      language: 'fr',
      jobs: [
        {
          title: 'Responsable applications laboratoire',
          start: '2015-09',
          did: [
            'Déploiement du LIMS sur quatre sites, données statiques et plans d’échantillonnage',
            'Certificats d’analyse et gestion des échantillons, études de stabilité',
            'Raccordement des instruments du laboratoire de contrôle',
          ],
        },
      ],
    },
    scope: 'specialist',
    reach: 'multi-site',
    solid: ['quality'],
    core: ['L3'],
  },
  {
    lesson: 'sites told by their names',
    cv: {
      language: 'en',
      jobs: [
        {
          title: 'Manufacturing Systems Engineer',
          start: '2018-05',
          did: [
            'System owner of Solumina, sites Ashford and Dalton, electronic work instructions for the assembly',
            'Routings, order release and as-built records of every aircraft',
            'Buy-offs and operator training records on the shop floor',
          ],
        },
      ],
    },
    scope: 'execution',
    reach: 'multi-site',
    core: ['L3'],
  },
  {
    lesson: 'French execution consultant',
    cv: {
      language: 'fr',
      jobs: [
        {
          title: 'Consultante systèmes de production',
          start: '2019-02',
          did: [
            'Conception et paramétrage des dossiers de lot électroniques, pesée et dispensation',
            'Lancement des ordres de fabrication et traçabilité des lots sur deux usines',
            'Animation des ateliers avec la production et l’assurance qualité',
          ],
        },
      ],
    },
    scope: 'execution',
    reach: 'multi-site',
    core: ['L3'],
  },
  {
    lesson: 'Spanish controls engineer; MES done by the vendor',
    cv: {
      language: 'es',
      jobs: [
        {
          title: 'Ingeniero MES',
          start: '2018-01',
          did: [
            'Programación de autómatas S7-1500 y pantallas WinCC en tres líneas de envasado',
            'Puesta en marcha de variadores y seguridad de máquinas',
            'La configuración del MES la hizo el proveedor; yo preparé las señales',
            'Cada mes informe de paros para el jefe de planta',
          ],
        },
      ],
    },
    scope: 'control',
    core: ['L1', 'L2'],
  },
  {
    lesson: 'Spanish execution, no label',
    cv: {
      language: 'es',
      jobs: [
        {
          title: 'Responsable de sistemas de planta',
          start: '2017-06',
          did: [
            'Implantación de la captura de datos en planta y de las órdenes de fabricación electrónicas',
            'Trazabilidad de lotes desde la recepción de leche hasta el palé',
            'Guiado del operario en las envasadoras, fabricación sin papel',
            'Integración con el ERP para consumos y declaraciones de producción',
          ],
        },
      ],
    },
    scope: 'execution',
    reach: 'single-site',
    core: ['L3'],
  },
  {
    lesson: 'Italian execution engineer',
    cv: {
      language: 'it',
      jobs: [
        {
          title: 'Ingegnere sistemi di produzione',
          start: '2018-04',
          did: [
            'Sviluppo della raccolta dati di produzione e della rintracciabilità dei lotti',
            'Avanzamento ordini, istruzioni di lavoro e dichiarazione di produzione sui terminali di reparto',
            'Schedulazione a capacità finita delle presse',
          ],
        },
      ],
    },
    scope: 'execution',
    reach: 'single-site',
    core: ['L3'],
  },
  {
    lesson: 'Dutch execution engineer',
    cv: {
      language: 'nl',
      jobs: [
        {
          title: 'Engineer productie-IT',
          start: '2018-04',
          did: [
            'Elektronisch batchdossier en receptbeheer ingericht voor de mengerij',
            'Orders vrijgeven, werkinstructies en partijtracering op de lijn gebouwd',
            'Koppeling met het ERP voor verbruik en gereedmeldingen',
          ],
        },
      ],
    },
    scope: 'execution',
    reach: 'single-site',
    core: ['L3'],
  },
  {
    lesson: 'Portuguese execution analyst',
    cv: {
      language: 'pt',
      jobs: [
        {
          title: 'Analista de sistemas industriais',
          start: '2018-04',
          did: [
            'Implantação do apontamento de produção e da rastreabilidade de lotes no chão de fábrica',
            'Liberação de ordens de produção e instruções de trabalho eletrônicas',
            'Configuração das receitas mestras e da pesagem',
          ],
        },
      ],
    },
    scope: 'execution',
    reach: 'single-site',
    core: ['L3'],
  },
  {
    lesson: 'backend developer: MOM is middleware, MES a service',
    cv: {
      jobs: [
        {
          title: 'Senior Software Engineer',
          did: [
            'Messaging with MOM brokers: IBM MQ and ActiveMQ',
            'Workflow engine for loan approvals, order execution and tracking of payments',
            'Quality gates in the build pipeline, production support',
          ],
        },
      ],
      skills: ['Java, Kafka, MOM, Kubernetes'],
    },
    scope: 'none',
  },
  {
    lesson: 'operator with grand words',
    cv: {
      headline: 'Manufacturing Operations Management Expert',
      jobs: [
        {
          title: 'Line Operator',
          did: [
            'Entered counts and reason codes on the terminal',
            'Followed the electronic work instructions, called maintenance',
            'Used the scanner to book pallets',
          ],
        },
      ],
      skills: ['MES, MOM, ISA-95, Opcenter, quality, maintenance, inventory'],
    },
    scope: 'none',
  },
  {
    lesson: 'SCADA engineer with OEE boards',
    cv: {
      jobs: [
        {
          title: 'Smart Factory Engineer',
          did: [
            'Built 200 SCADA screens and the alarm concept in Ignition',
            'PLC tag lists, OPC UA server, historian for 12,000 tags',
            'OEE dashboard for the plant manager',
          ],
        },
      ],
    },
    scope: 'control',
  },
  {
    lesson: 'what is twelve years old weighs less than what is done now',
    cv: {
      jobs: [
        {
          title: 'Solution Architect Shop Floor',
          start: '2015-01',
          did: [
            'Designed genealogy, order dispatch and paperless production for three plants',
            'Interface specification to the ERP: production orders and confirmations',
            'Rolled out electronic work instructions',
          ],
        },
        {
          title: 'Controls Engineer',
          start: '2004-01',
          end: '2010-12',
          did: [
            'PLC programming in STEP 7 and ladder logic',
            'WinCC screens, drives and commissioning',
            'Panel design and safety circuits',
            'PROFIBUS networks',
          ],
        },
      ],
    },
    scope: 'execution',
    reach: 'multi-site',
    core: ['L3'],
  },
  {
    lesson: 'employer has 40 plants, the person one',
    cv: {
      summary: ['Works for a global company with 40 plants worldwide.'],
      jobs: [
        {
          title: 'Shop Floor Systems Engineer',
          employer: 'Example Foods Group',
          did: [
            'Extended genealogy to ingredient level at the Leeds plant',
            'Built downtime tracking and the order screens for nine lines',
            'Weigh and dispense with allergen checks',
          ],
        },
      ],
    },
    scope: 'execution',
    reach: 'single-site',
  },
  {
    lesson: 'interest in strategy counts nothing',
    cv: {
      summary: ['Looking to move into MOM strategy across quality, maintenance and inventory for the group.'],
      jobs: [
        {
          title: 'MES Engineer',
          did: [
            'Developed Apriso Process Builder screens for assembly and rework',
            'Traceability queries and label printing',
          ],
        },
      ],
    },
    scope: 'execution',
    reach: 'single-site',
    solid: ['production'],
  },
  {
    lesson: 'warehouse systems are one category',
    cv: {
      jobs: [
        {
          title: 'MES Logistics Consultant',
          start: '2016-01',
          did: [
            'SAP EWM staging for production, putaway and picking strategies',
            'Replenishment and kanban loops for two assembly plants',
            'Cycle counts and stock accuracy',
          ],
        },
      ],
    },
    scope: 'specialist',
    reach: 'multi-site',
    solid: ['inventory'],
  },
  {
    lesson: 'titled MES manager, owns quality, maintenance and stores for several plants',
    cv: {
      headline: 'MES Manager',
      jobs: [
        {
          title: 'MES Manager',
          start: '2018-01',
          did: [
            'Own the shop-floor system template for six plants: order execution, genealogy and labels',
            'Quality: inspection plans, defect catalogue and complaints moved into the platform',
            'Maintenance: preventive maintenance and spare parts of tools in the same platform',
            'Stores: replenishment, line feeding and cycle counts',
            'Chair the monthly template council with the plant managers',
          ],
        },
      ],
    },
    scope: 'operations',
    solid: ['production', 'quality', 'maintenance', 'inventory'],
  },
  {
    lesson: 'Italian head of plant systems, four categories',
    cv: {
      language: 'it',
      jobs: [
        {
          title: 'Responsabile digital manufacturing',
          start: '2017-01',
          did: [
            'Responsabile della roadmap dei sistemi di fabbrica per dieci stabilimenti del gruppo',
            'Qualità: piani di controllo e laboratorio su un’unica piattaforma',
            'Manutenzione: piani di manutenzione preventiva e ordini di manutenzione standardizzati',
            'Magazzino: rifornimento linee e giacenze di reparto',
            'Esecuzione della produzione e tracciabilità come template di gruppo',
          ],
        },
      ],
    },
    scope: 'operations',
    reach: 'enterprise',
  },
  {
    lesson: 'support only is still execution',
    cv: {
      jobs: [
        {
          title: 'Application Support Engineer',
          did: [
            'Resolve 40 incidents a month for the electronic batch record system',
            'Master data changes, label templates and user management of the batch record system',
            'On-call for weighing and line clearance problems',
          ],
        },
      ],
    },
    scope: 'execution',
    reach: 'single-site',
  },
  {
    lesson: 'ERP consultant',
    cv: {
      jobs: [
        {
          title: 'Manufacturing Functional Consultant',
          start: '2014-01',
          did: [
            'SAP PP and MM customizing, MRP and capacity planning in S/4HANA',
            'Material master and bills of material, cost accounting with finance',
            'Master production schedule and demand planning workshops',
          ],
        },
      ],
    },
    scope: 'business',
    core: ['L4'],
  },
  {
    lesson: 'DCS and batch engineer in pharma',
    cv: {
      jobs: [
        {
          title: 'EBR Engineer',
          start: '2015-01',
          did: [
            'DeltaV batch phases and unit procedures for bioreactors',
            'DCS graphics, control loops and alarm rationalisation',
            'Phase messages to PAS-X together with the batch record team',
          ],
        },
      ],
    },
    scope: 'control',
    core: ['L2'],
  },
  {
    lesson: 'semiconductor equipment integration and lot tracking',
    cv: {
      jobs: [
        {
          title: 'Factory Automation Engineer',
          start: '2017-01',
          did: [
            'GEM300 host for 60 tools: recipe download, lot start and track-out',
            'Developed dispatching rules and hold lot handling',
            'Route and operation modelling for new products',
          ],
        },
      ],
    },
    scope: 'execution',
    core: ['L3'],
  },
  {
    lesson: 'presales only',
    cv: {
      jobs: [
        {
          title: 'Account Executive MES',
          did: [
            'Exceeded quota in three years',
            'Sold MES and MOM licences, gave demos of Apriso',
            'RFP answers and proposals',
          ],
        },
      ],
    },
    scope: 'none',
  },
  {
    lesson: 'lean manager without systems',
    cv: {
      jobs: [
        {
          title: 'Continuous Improvement Manager',
          did: ['SMED and value stream mapping workshops', '5S audits and kaizen events', 'Coached shift leaders'],
        },
      ],
    },
    scope: 'none',
  },
  {
    lesson: 'four categories in everyday words under one responsibility',
    cv: {
      jobs: [
        {
          title: 'Director, Plant Technology',
          did: [
            'Accountable for the operating model in 16 factories: order flow, product testing, upkeep of equipment and materials handling',
            'Roadmap and governance of plant systems with the factory managers',
          ],
        },
      ],
    },
    scope: 'operations',
    reach: 'enterprise',
    solid: ['production', 'quality', 'maintenance', 'inventory'],
    core: ['L3'],
  },
  {
    lesson: 'four categories in everyday words, in French',
    cv: {
      language: 'fr',
      jobs: [
        {
          title: 'Directeur technologies industrielles',
          did: [
            'Feuille de route et budget des systèmes de 12 usines : exécution des ordres, laboratoire, entretien des équipements et flux de matières',
            'Gouvernance et architecture de référence des systèmes de production',
          ],
        },
      ],
    },
    scope: 'operations',
    reach: 'enterprise',
    solid: ['production', 'quality', 'maintenance', 'inventory'],
  },
  {
    lesson: 'who only validates such systems is a specialist',
    cv: {
      jobs: [
        {
          title: 'Validation Engineer',
          did: [
            'Test protocols and IQ/OQ/PQ for PAS-X and LabVantage',
            'Periodic review of Opcenter Execution Pharma',
            'Requirement traceability and validation report for every release',
          ],
        },
      ],
    },
    scope: 'specialist',
    solid: ['quality'],
    core: ['L3'],
  },
  {
    lesson: 'a system the person says belongs to others is none of theirs',
    cv: {
      language: 'it',
      jobs: [
        {
          title: 'Responsabile laboratorio',
          did: [
            'LabWare LIMS: piani di campionamento, certificati di analisi, gestione non conformità e azioni correttive',
            'Non mi occupo del sistema di esecuzione della produzione',
          ],
        },
      ],
    },
    scope: 'specialist',
    solid: ['quality'],
  },
  {
    lesson: 'two years in nothing but an MES are a solid MES career',
    cv: {
      jobs: [
        {
          title: 'Junior MES Engineer',
          start: '2024-10',
          did: ['Maintain work instructions and routings in FORCAM FORCE for one line', 'Help users at shift start'],
        },
      ],
    },
    scope: 'execution',
    solid: ['production'],
    core: ['L3'],
  },
  {
    lesson: 'a consultant at several customers works at several sites, no further',
    cv: {
      jobs: [
        {
          title: 'MES Consultant',
          did: ['Configured Apriso order screens and genealogy for 12 customers', 'Built label printing'],
        },
      ],
    },
    scope: 'execution',
    reach: 'multi-site',
  },
  {
    lesson: "planning, inspection and tracing done in the ERP are business work; the MES at the far end is others'",
    cv: {
      jobs: [
        {
          title: 'Manufacturing Execution Consultant',
          did: [
            'SAP PP and QM for a glue maker: campaign planning, MRP, product costing, inspection plans',
            'SAP PP-PI for a dye works: detailed scheduling of the kettles in SAP, batch tracing in the ERP',
            'Process orders by IDoc to the MES (Opcenter), which was introduced by another firm',
          ],
        },
      ],
    },
    scope: 'business',
    core: ['L4'],
  },
  {
    lesson:
      'whoever looks after hospitals and hotels makes no goods, whatever the card and the level of the certificate say',
    cv: {
      headline: 'MES Manager',
      summary: ['Level 3 qualified, planned maintenance and production of compliance records, known for punctual MOM'],
      jobs: [
        {
          title: 'MES Manager',
          did: [
            'Mechanical and electrical services of three hospitals: medical gases, lifts, steam',
            'Work orders and reactive jobs in the CAFM, critical spares inventory',
            'Chair the weekly operations meeting and issue the minutes',
          ],
        },
      ],
    },
    scope: 'none',
  },
  {
    lesson: "a category whose system stayed with others is not the person's, whatever the line exchanges with it",
    cv: {
      jobs: [
        {
          title: 'Programme Manager',
          did: [
            'Rolled out Proficy Plant Applications in five factories: line orders, downtime, OEE, lot genealogy',
            'Laboratory results come by a view; the LIMS project was hers',
            'Warehouses kept their WMS',
            'Maintenance: the stop reason calls the technician. The CMMS is local',
          ],
        },
      ],
    },
    scope: 'execution',
    solid: ['production'],
  },
];
