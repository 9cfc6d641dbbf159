/** The pages and their addresses. Each page is a file of its own that is loaded when it is first visited. */
import { searchFilterSchema } from '../../shared/contract/search.ts'
import type { SearchFilter } from '../../shared/contract/search.ts'
import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { NotFound } from './not-found.tsx'
import { ScreenOnly, useIsScreen } from './screen-only.tsx'

/** A screen others look at (the chair's) has nothing around it and no commands. */
function Root() {
  const isScreen = useIsScreen()
  return <ErrorBoundary>{isScreen ? <ScreenOnly /> : <Frame />}</ErrorBoundary>
}

const root = createRootRoute({
  component: Root,
  notFoundComponent: NotFound,
})

/** What an editor's address may say besides the id. `fresh`: the record is not stored yet. `at`: the field to go to. `template`, `kind`: what a new paper begins with. `part`: which page of a case; `field`: the field of it to go to; `step`: the step a new session is of. `caseId`: the case this paper was opened from. `dialogue`: of which dialogue a new question is. */
export interface EditorSearch {
  readonly fresh?: boolean, readonly tab?: string, readonly at?: string, readonly template?: string, readonly kind?: string
  readonly part?: string, readonly field?: string, readonly step?: string, readonly caseId?: string, readonly dialogue?: string
}

const textsOfEditor = ['tab', 'at', 'template', 'kind', 'part', 'field', 'step', 'caseId', 'dialogue'] as const

function editorSearch(raw: Readonly<Record<string, unknown>>): EditorSearch {
  return {
    ...(raw['fresh'] === true && { fresh: true }),
    ...Object.fromEntries(textsOfEditor.flatMap((key) => typeof raw[key] === 'string' ? [[key, raw[key]]] : [])),
  }
}
function tabSearch(raw: Readonly<Record<string, unknown>>): { readonly tab?: string } {
  return typeof raw['tab'] === 'string' ? { tab: raw['tab'] } : {}
}

/** `rule`: the rule to show and mark. */
function rulesSearch(raw: Readonly<Record<string, unknown>>): { readonly rule?: string, readonly profile?: 'hd05' | 'hd36' } {
  return {
    ...(typeof raw['rule'] === 'string' && { rule: raw['rule'] }),
    ...((raw['profile'] === 'hd05' || raw['profile'] === 'hd36') && { profile: raw['profile'] }),
  }
}

/** `directive`: what is to be reviewed. */
function newCampaignSearch(raw: Readonly<Record<string, unknown>>): { readonly directive?: string } {
  return typeof raw['directive'] === 'string' ? { directive: raw['directive'] } : {}
}

/** `campaign`: the board of this one alone. */
function boardSearch(raw: Readonly<Record<string, unknown>>): { readonly campaign?: string } {
  return typeof raw['campaign'] === 'string' ? { campaign: raw['campaign'] } : {}
}

/** `body`: the unit whose report is typed in. */
function entrySearch(raw: Readonly<Record<string, unknown>>): { readonly body?: string } {
  return typeof raw['body'] === 'string' ? { body: raw['body'] } : {}
}

/** `body`: the organisation a new assignment is for. */
function assignmentSearch(raw: Readonly<Record<string, unknown>>): EditorSearch & { readonly body?: string } {
  return { ...editorSearch(raw), ...entrySearch(raw) }
}

/** `q`: the words, `filter`: what the results are narrowed by; one that does not read is left out. */
function findSearch(raw: Readonly<Record<string, unknown>>): { readonly q?: string, readonly filter?: SearchFilter } {
  const filter = searchFilterSchema.safeParse(raw['filter'])
  // Words of digits alone stand in an address as a number.
  const q = typeof raw['q'] === 'number' ? String(raw['q']) : raw['q']
  return { ...(typeof q === 'string' && { q }), ...(filter.success && { filter: filter.data }) }
}

const parent = { getParentRoute: () => root } as const

const routes = [
  createRoute({ ...parent, path: '/', component: lazyRouteComponent(() => import('../features/overview/overview-page.tsx'), 'OverviewPage') }),
  createRoute({ ...parent, path: '/organisation', validateSearch: tabSearch, component: lazyRouteComponent(() => import('../features/organisation/organisation-page.tsx'), 'OrganisationPage') }),
  createRoute({ ...parent, path: '/organisation/$collection/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/organisation/organisation-record-page.tsx'), 'OrganisationRecordPage') }),
  createRoute({ ...parent, path: '/plans', component: lazyRouteComponent(() => import('../features/plans/plans-page.tsx'), 'PlansPage') }),
  createRoute({ ...parent, path: '/plans/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/plans/plan-page.tsx'), 'PlanPage') }),
  createRoute({ ...parent, path: '/organisation-changes/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/organisation-changes/change-page.tsx'), 'OrganisationChangePage') }),
  createRoute({ ...parent, path: '/directives', component: lazyRouteComponent(() => import('../features/directives/directives-page.tsx'), 'DirectivesPage') }),
  createRoute({ ...parent, path: '/directives/reviews', component: lazyRouteComponent(() => import('../features/directives/reviews-page.tsx'), 'ReviewsPage') }),
  createRoute({ ...parent, path: '/directives/matrix', component: lazyRouteComponent(() => import('../features/directives/matrix-page.tsx'), 'MatrixPage') }),
  createRoute({ ...parent, path: '/directives/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/directives/directive-page.tsx'), 'DirectivePage') }),
  createRoute({ ...parent, path: '/campaigns', component: lazyRouteComponent(() => import('../features/campaigns/campaigns-page.tsx'), 'CampaignsPage') }),
  createRoute({ ...parent, path: '/campaigns/new', validateSearch: newCampaignSearch, component: lazyRouteComponent(() => import('../features/campaigns/new-campaign-page.tsx'), 'NewCampaignPage') }),
  createRoute({ ...parent, path: '/campaigns/board', validateSearch: boardSearch, component: lazyRouteComponent(() => import('../features/campaigns/board-page.tsx'), 'BoardPage') }),
  createRoute({ ...parent, path: '/campaigns/rounds', component: lazyRouteComponent(() => import('../features/campaigns/rounds-page.tsx'), 'RoundsPage') }),
  createRoute({ ...parent, path: '/campaigns/rounds/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/campaigns/round-page.tsx'), 'RoundPage') }),
  createRoute({ ...parent, path: '/campaigns/$id', component: lazyRouteComponent(() => import('../features/campaigns/campaign-page.tsx'), 'CampaignPage') }),
  createRoute({ ...parent, path: '/campaigns/$id/import', component: lazyRouteComponent(() => import('../features/submissions/import-page.tsx'), 'ImportPage') }),
  createRoute({ ...parent, path: '/campaigns/$id/entry', validateSearch: entrySearch, component: lazyRouteComponent(() => import('../features/submissions/entry-page.tsx'), 'EntryPage') }),
  createRoute({ ...parent, path: '/submissions/$id', component: lazyRouteComponent(() => import('../features/submissions/submission-page.tsx'), 'SubmissionPage') }),
  createRoute({ ...parent, path: '/campaigns/$id/figures', component: lazyRouteComponent(() => import('../features/aggregation/figures-page.tsx'), 'FiguresPage') }),
  createRoute({ ...parent, path: '/campaigns/$id/texts', component: lazyRouteComponent(() => import('../features/answers/texts-page.tsx'), 'TextsPage') }),
  createRoute({ ...parent, path: '/campaigns/$id/report', component: lazyRouteComponent(() => import('../features/report-drafts/draft-page.tsx'), 'DraftPage') }),
  createRoute({ ...parent, path: '/campaigns/$id/edit', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/campaigns/campaign-form-page.tsx'), 'CampaignFormPage') }),
  createRoute({ ...parent, path: '/indicators', component: lazyRouteComponent(() => import('../features/indicators/indicators-page.tsx'), 'IndicatorsPage') }),
  createRoute({ ...parent, path: '/indicators/targets', component: lazyRouteComponent(() => import('../features/indicators/targets-page.tsx'), 'TargetsPage') }),
  createRoute({ ...parent, path: '/indicators/targets/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/indicators/target-page.tsx'), 'TargetPage') }),
  createRoute({ ...parent, path: '/indicators/cross-checks', component: lazyRouteComponent(() => import('../features/indicators/cross-checks-page.tsx'), 'CrossChecksPage') }),
  createRoute({ ...parent, path: '/indicators/cross-checks/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/indicators/cross-check-page.tsx'), 'CrossCheckPage') }),
  createRoute({ ...parent, path: '/indicators/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/indicators/indicator-page.tsx'), 'IndicatorPage') }),
  createRoute({ ...parent, path: '/reports', component: lazyRouteComponent(() => import('../features/reports/reports-page.tsx'), 'ReportsPage') }),
  createRoute({ ...parent, path: '/reports/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/reports/report-page.tsx'), 'ReportPage') }),
  createRoute({ ...parent, path: '/year-work', component: lazyRouteComponent(() => import('../features/year-work/year-work-page.tsx'), 'YearWorkPage') }),
  createRoute({ ...parent, path: '/register-comparison', component: lazyRouteComponent(() => import('../features/year-work/comparison-page.tsx'), 'ComparisonPage') }),
  createRoute({ ...parent, path: '/study-sessions', component: lazyRouteComponent(() => import('../features/study-sessions/study-sessions-page.tsx'), 'StudySessionsPage') }),
  createRoute({ ...parent, path: '/study-sessions/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/study-sessions/study-session-page.tsx'), 'StudySessionPage') }),
  createRoute({ ...parent, path: '/study-summary', component: lazyRouteComponent(() => import('../features/study-sessions/study-summary-page.tsx'), 'StudySummaryPage') }),
  createRoute({ ...parent, path: '/commitments', component: lazyRouteComponent(() => import('../features/commitments/commitments-page.tsx'), 'CommitmentsPage') }),
  createRoute({ ...parent, path: '/commitments/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/commitments/commitment-page.tsx'), 'CommitmentPage') }),
  createRoute({ ...parent, path: '/commitment-coverage', component: lazyRouteComponent(() => import('../features/commitments/coverage-page.tsx'), 'CoveragePage') }),
  createRoute({ ...parent, path: '/admissions', component: lazyRouteComponent(() => import('../features/admissions/admissions-page.tsx'), 'AdmissionsPage') }),
  createRoute({ ...parent, path: '/admissions/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/admissions/admission-page.tsx'), 'AdmissionPage') }),
  createRoute({ ...parent, path: '/admission-progress', component: lazyRouteComponent(() => import('../features/admissions/admission-progress-page.tsx'), 'AdmissionProgressPage') }),
  createRoute({ ...parent, path: '/evaluations', component: lazyRouteComponent(() => import('../features/evaluations/evaluations-page.tsx'), 'EvaluationsPage') }),
  createRoute({ ...parent, path: '/evaluations/history', component: lazyRouteComponent(() => import('../features/evaluations/history-page.tsx'), 'EvaluationHistoryPage') }),
  createRoute({ ...parent, path: '/evaluations/$id', component: lazyRouteComponent(() => import('../features/evaluations/round-page.tsx'), 'EvaluationRoundPage') }),
  createRoute({ ...parent, path: '/evaluations/$id/edit', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/evaluations/round-form-page.tsx'), 'EvaluationRoundFormPage') }),
  createRoute({ ...parent, path: '/meetings', component: lazyRouteComponent(() => import('../features/meetings/meetings-page.tsx'), 'MeetingsPage') }),
  createRoute({ ...parent, path: '/meetings/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/meetings/meeting-page.tsx'), 'MeetingPage') }),
  createRoute({ ...parent, path: '/meetings/$id/record', component: lazyRouteComponent(() => import('../features/meetings/record-page.tsx'), 'RecordPage') }),
  createRoute({ ...parent, path: '/meetings/$id/minutes', component: lazyRouteComponent(() => import('../features/meetings/minutes-page.tsx'), 'MinutesPage') }),
  createRoute({ ...parent, path: '/meetings/$id/chair', component: lazyRouteComponent(() => import('../features/meetings/chair-page.tsx'), 'ChairPage') }),
  createRoute({ ...parent, path: '/meetings/$id/screen', component: lazyRouteComponent(() => import('../features/meetings/chair-screen-page.tsx'), 'ChairScreenPage') }),
  createRoute({ ...parent, path: '/meeting-figures', component: lazyRouteComponent(() => import('../features/meetings/figures-page.tsx'), 'MeetingFiguresPage') }),
  createRoute({ ...parent, path: '/meeting-programmes', component: lazyRouteComponent(() => import('../features/meetings/programmes-page.tsx'), 'MeetingProgrammesPage') }),
  createRoute({ ...parent, path: '/meeting-programmes/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/meetings/programme-page.tsx'), 'MeetingProgrammePage') }),
  createRoute({ ...parent, path: '/tasks', component: lazyRouteComponent(() => import('../features/tasks/tasks-page.tsx'), 'TasksPage') }),
  createRoute({ ...parent, path: '/tasks/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/tasks/task-page.tsx'), 'TaskPage') }),
  createRoute({ ...parent, path: '/petitions', component: lazyRouteComponent(() => import('../features/petitions/petitions-page.tsx'), 'PetitionsPage') }),
  createRoute({ ...parent, path: '/petitions/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/petitions/petition-page.tsx'), 'PetitionPage') }),
  createRoute({ ...parent, path: '/incoming', component: lazyRouteComponent(() => import('../features/incoming/incoming-papers-page.tsx'), 'IncomingPapersPage') }),
  createRoute({ ...parent, path: '/incoming/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/incoming/incoming-paper-page.tsx'), 'IncomingPaperPage') }),
  createRoute({ ...parent, path: '/deliveries', component: lazyRouteComponent(() => import('../features/deliveries/deliveries-page.tsx'), 'DeliveriesPage') }),
  createRoute({ ...parent, path: '/deliveries/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/deliveries/delivery-list-page.tsx'), 'DeliveryListPage') }),
  createRoute({ ...parent, path: '/inspections', component: lazyRouteComponent(() => import('../features/inspections/inspections-page.tsx'), 'InspectionsPage') }),
  createRoute({ ...parent, path: '/inspections/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/inspections/inspection-page.tsx'), 'InspectionPage') }),
  createRoute({ ...parent, path: '/inspection-programmes', component: lazyRouteComponent(() => import('../features/inspection-programmes/programmes-page.tsx'), 'InspectionProgrammesPage') }),
  createRoute({ ...parent, path: '/inspection-programmes/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/inspection-programmes/programme-page.tsx'), 'InspectionProgrammePage') }),
  createRoute({ ...parent, path: '/case-statistics', component: lazyRouteComponent(() => import('../features/case-statistics/statistics-page.tsx'), 'CaseStatisticsPage') }),
  createRoute({ ...parent, path: '/supervision-assignments', component: lazyRouteComponent(() => import('../features/supervision-assignments/assignments-page.tsx'), 'SupervisionAssignmentsPage') }),
  createRoute({ ...parent, path: '/supervision-assignments/$id', validateSearch: assignmentSearch, component: lazyRouteComponent(() => import('../features/supervision-assignments/assignment-page.tsx'), 'SupervisionAssignmentPage') }),
  createRoute({ ...parent, path: '/case-procedures', component: lazyRouteComponent(() => import('../features/case-procedures/procedures-page.tsx'), 'CaseProceduresPage') }),
  createRoute({ ...parent, path: '/case-procedures/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/case-procedures/procedure-page.tsx'), 'CaseProcedurePage') }),
  createRoute({ ...parent, path: '/papers', component: lazyRouteComponent(() => import('../features/papers/papers-page.tsx'), 'PapersPage') }),
  createRoute({ ...parent, path: '/papers/new', component: lazyRouteComponent(() => import('../features/free-documents/new-paper-page.tsx'), 'NewPaperPage') }),
  createRoute({ ...parent, path: '/papers/waiting', component: lazyRouteComponent(() => import('../features/workflow/waiting-page.tsx'), 'WaitingPage') }),
  createRoute({ ...parent, path: '/papers/$templateId/$recordId', component: lazyRouteComponent(() => import('../features/papers/paper-redirect.tsx'), 'PaperRedirect') }),
  createRoute({ ...parent, path: '/free-documents/$id', validateSearch: editorSearch, component: lazyRouteComponent(() => import('../features/free-documents/free-document-page.tsx'), 'FreeDocumentPage') }),
  createRoute({ ...parent, path: '/batches', component: lazyRouteComponent(() => import('../features/batches/batches-page.tsx'), 'BatchesPage') }),
  createRoute({ ...parent, path: '/batches/$id', component: lazyRouteComponent(() => import('../features/batches/batch-page.tsx'), 'BatchPage') }),
  createRoute({ ...parent, path: '/packets', component: lazyRouteComponent(() => import('../features/packets/packets-page.tsx'), 'PacketsPage') }),
  createRoute({ ...parent, path: '/registers', component: lazyRouteComponent(() => import('../features/registers/registers-page.tsx'), 'RegistersPage') }),
  createRoute({ ...parent, path: '/registers/report', component: lazyRouteComponent(() => import('../features/registers/report-page.tsx'), 'RegisterReportPage') }),
  createRoute({ ...parent, path: '/form-check', component: lazyRouteComponent(() => import('../features/form-check/form-check-page.tsx'), 'FormCheckPage') }),
  createRoute({ ...parent, path: '/convert', component: lazyRouteComponent(() => import('../features/convert/convert-page.tsx'), 'ConvertPage') }),
  createRoute({ ...parent, path: '/templates', component: lazyRouteComponent(() => import('../features/templates/templates-page.tsx'), 'TemplatesPage') }),
  createRoute({ ...parent, path: '/templates/$id', validateSearch: tabSearch, component: lazyRouteComponent(() => import('../features/templates/template-page.tsx'), 'TemplatePage') }),
  createRoute({ ...parent, path: '/rules', validateSearch: rulesSearch, component: lazyRouteComponent(() => import('../features/rules/rules-page.tsx'), 'RulesPage') }),
  createRoute({ ...parent, path: '/settings', validateSearch: tabSearch, component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage') }),
  createRoute({ ...parent, path: '/search', validateSearch: findSearch, component: lazyRouteComponent(() => import('../features/search/search-page.tsx'), 'SearchPage') }),
  createRoute({ ...parent, path: '/chain/$collection/$id', component: lazyRouteComponent(() => import('../features/search/chain-page.tsx'), 'ChainPage') }),
  createRoute({ ...parent, path: '/help', validateSearch: tabSearch, component: lazyRouteComponent(() => import('../features/help/help-page.tsx'), 'HelpPage') }),
] as const

export const router = createRouter({
  routeTree: root.addChildren([...routes]),
  // The app's own scheme serves one page; what follows `#` never reaches it, so ids may hold dots and slashes.
  history: createHashHistory(),
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
