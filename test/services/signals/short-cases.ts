/** More invented people in few lines: one job each, whose scope an expert would name at a glance. */
import type { Scope } from '../../../shared/model/signal.ts';
import type { WrittenCv, WrittenJob } from './written.ts';

const job = (title: string, ...did: readonly string[]): WrittenJob => ({ title, start: '2018-01', did });

export const shortCases: readonly (readonly [Scope, WrittenCv])[] = [
  [
    'execution',
    {
      jobs: [
        job(
          'Digital Manufacturing Engineer',
          'Rolled out Tulip apps for guided assembly at 45 stations',
          'Torque results and serial numbers stored per unit',
          'Trained team leaders',
        ),
      ],
    },
  ],
  [
    'execution',
    {
      jobs: [
        job(
          'Application Manager',
          'Product owner for the shop floor system of the plant (orders, labels, rework, genealogy)',
          'Backlog, releases every six weeks',
          'User acceptance tests with supervisors',
        ),
      ],
    },
  ],
  [
    'operations',
    {
      jobs: [
        job(
          'Head of Manufacturing Systems',
          'Own strategy, budget and roadmap for execution, laboratory, maintenance and warehouse applications in nine factories',
          'Team of 28',
          'Replaced five CMMS by one, four LIMS by one',
          'Common template for order execution and genealogy',
        ),
      ],
    },
  ],
  [
    'operations',
    {
      language: 'fr',
      jobs: [
        job(
          'Responsable SI industriel',
          'Schéma directeur des systèmes de production, qualité, maintenance et logistique pour douze usines',
          'GMAO unique pour le groupe, LIMS commun',
          'Core model d’exécution : traçabilité, dossiers de lot, ordres de fabrication',
        ),
      ],
    },
  ],
  [
    'control',
    {
      language: 'de',
      jobs: [
        job(
          'Automatisierungsingenieur',
          'SPS-Programmierung S7-1500 und TIA Portal, Inbetriebnahme beim Kunden',
          'WinCC-Visualisierung, Antriebstechnik',
          'Schnittstelle zum MES des Kunden vorbereitet',
        ),
      ],
    },
  ],
  [
    'control',
    {
      language: 'it',
      jobs: [
        job(
          'Tecnico automazione',
          'Programmazione PLC e pannelli operatore',
          'Messa in servizio di linee di imbottigliamento',
          'SCADA WinCC per il reparto',
        ),
      ],
    },
  ],
  [
    'control',
    {
      language: 'fr',
      jobs: [
        job(
          'Automaticien',
          'Programmation automates Siemens et Schneider',
          'Supervision WinCC et écrans IHM',
          'Mise en service sur site',
        ),
      ],
    },
  ],
  [
    'business',
    {
      language: 'de',
      jobs: [
        job(
          'SAP-Berater',
          'Customizing SAP PP und MM, Disposition und Bedarfsplanung',
          'Stücklisten, Kostenrechnung und Materialstamm',
          'Schulung der Key-User in S/4HANA',
        ),
      ],
    },
  ],
  [
    'specialist',
    {
      language: 'de',
      jobs: [
        job(
          'Instandhaltungsplaner',
          'SAP PM: Wartungspläne, Instandhaltungsaufträge und Ersatzteile für zwei Werke',
          'Kennzahlen MTBF und MTTR',
          'Stillstandsplanung',
        ),
      ],
    },
  ],
  [
    'specialist',
    {
      language: 'es',
      jobs: [
        job(
          'Responsable GMAO',
          'Implantación de la GMAO en tres plantas: planes de mantenimiento y repuestos',
          'Indicadores MTBF y MTTR',
          'Formación a técnicos',
        ),
      ],
    },
  ],
  [
    'specialist',
    {
      language: 'nl',
      jobs: [
        job(
          'LIMS-beheerder',
          'LIMS stamdata en monsterbeheer',
          'Koppeling van laboratoriuminstrumenten',
          'Analysecertificaten en stabiliteitsstudies',
        ),
      ],
    },
  ],
  [
    'execution',
    {
      jobs: [
        job(
          'Senior Consultant',
          'Client project: replaced paper travellers in a turbine shop with electronic work packages, concessions and as-built records',
          'Led requirements workshops, wrote functional specification',
          'Solumina configuration and data migration',
        ),
      ],
    },
  ],
  [
    'execution',
    {
      jobs: [
        job('Recipe Author', 'Authored 120 MBRs in Syncade', 'Review by exception rules', 'Change control of recipes'),
      ],
    },
  ],
  [
    'execution',
    {
      language: 'es',
      jobs: [
        job(
          'Consultor funcional',
          'Configuración de Opcenter Execution Pharma: recetas maestras, pesaje y etiquetas',
          'Especificación funcional y talleres con producción',
          'Pruebas y puesta en marcha en planta',
        ),
      ],
    },
  ],
  [
    'execution',
    {
      language: 'pt',
      jobs: [
        job(
          'Coordenador de TI industrial',
          'Implantação do PC-Factory: apontamentos, paradas e OEE',
          'Rastreabilidade por número de série',
          'Integração com ERP',
        ),
      ],
    },
  ],
  [
    'none',
    {
      jobs: [
        job(
          'Project Manager',
          'Delivered CRM and HR projects',
          'Budget 2 million, steering committee',
          'Scrum and stakeholder management',
        ),
      ],
    },
  ],
  [
    'none',
    {
      jobs: [
        job(
          'Data Scientist',
          'Churn models for a telecom',
          'Dashboards in Power BI',
          'Execution of marketing campaigns',
        ),
      ],
    },
  ],
  [
    'none',
    {
      language: 'fr',
      headline: 'MES COMPÉTENCES',
      jobs: [
        job(
          'Chargé de clientèle',
          'Mes missions : suivi des dossiers et qualité de service',
          'Gestion de la planification des rendez-vous',
        ),
      ],
    },
  ],
  [
    'none',
    {
      jobs: [
        job('Nurse', 'Medication scheduling and quality of care', 'Maintenance of records, inventory of supplies'),
      ],
    },
  ],
  [
    'control',
    {
      jobs: [
        job(
          'MES/SCADA Engineer',
          'Ignition Perspective screens for nine lines',
          'PLC interlocks and drives',
          'Tag historian and alarm pipelines',
        ),
      ],
    },
  ],
  [
    'control',
    {
      jobs: [
        job(
          'Industrial Data Architect',
          'Unified namespace for 30 factories, HiveMQ and HighByte',
          'ISA-95 topic model',
          'OPC UA servers and historian migration',
        ),
      ],
    },
  ],
  [
    'execution',
    {
      jobs: [
        job(
          'MES Project Manager',
          'Delivered a track and trace system at the Lyon plant, EUR 1.2M, go-live after 11 months',
          'Cutover and hypercare',
          'Order execution, labels, rework',
        ),
      ],
    },
  ],
  [
    'operations',
    {
      jobs: [
        job(
          'Operations Technology Lead',
          'Accountable for every system between the machines and the ERP at one brewery: batch execution, lab results, maintenance orders, tank and silo stock',
          'Maintenance planning tool and spare parts',
          'Laboratory system and release of tanks',
          'Line supply and stock reconciliation',
        ),
      ],
    },
  ],
];
