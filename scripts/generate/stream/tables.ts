const words = (text: string) => text.split(" ");

/** The tables of the stream, parents before children, and the columns that it fills. Every other column keeps its default. */
export const TABLES = {
  agency_policy: words("agency_id id number valid_from valid_until settings reason created_at"),
  period: words(
    "agency_id id policy_id year cadence number starts_on ends_on self_note_due scoring_due state",
  ),
  unit: words("agency_id id parent_id code name kind has_own_agreement sort_order valid_from"),
  unit_span: words("agency_id id unit_id parent_id code name kind has_own_agreement starts_on"),
  position: words(
    "agency_id id unit_id title class level grade family superior_position_id is_unit_head independent_head valid_from",
  ),
  position_span: words(
    "agency_id id position_id unit_id superior_position_id title class level grade family is_unit_head independent_head starts_on",
  ),
  employee: words(
    "agency_id id kind nip name plain_name call_name birth_date rank_code rank_name status status_from started_on",
  ),
  assignment: words("agency_id id employee_id position_id kind starts_on ends_on"),
  absence: words("agency_id id employee_id kind starts_on"),
  reporting_line: words("agency_id id employee_id superior_id starts_on ends_on state origin"),
  role_grant: words("agency_id id employee_id role unit_id starts_on reason created_at"),
  work_plan: words(
    "agency_id id employee_id assignment_id unit_id position_title year starts_on ends_on approach form state submitted_at submitted_hash read_at returned_at set_at set_hash closed_at receipt_number saved_at created_at",
  ),
  work_plan_appraiser: words("agency_id id work_plan_id employee_id starts_on ends_on capacity"),
  planned_result: words(
    "agency_id id work_plan_id kind sort_order text support_kind supports_result_id supports_text",
  ),
  planned_indicator: words(
    "agency_id id work_plan_id result_id sort_order aspect text measure_kind direction comparator target_input target target_high target_text measure_unit perspective",
  ),
  work_plan_event: words("agency_id id work_plan_id kind actor_id actor_name at"),
  plan_signature: words("agency_id id work_plan_id revision role signer_id content_hash signed_at"),
  plan_snapshot: words("agency_id id work_plan_id revision content sha256 created_at"),
  indicator_progress: words(
    "agency_id id work_plan_id indicator_id period_id target target_text actual_input actual actual_text updated_at",
  ),
  unit_achievement: words("agency_id id unit_id period_id level grounds set_by_id set_at"),
  evaluation: words(
    "agency_id id work_plan_id employee_id period_id state self_note noted_at appraiser_id appraiser_capacity appraiser_superior_id suggested_result_rating result_rating result_reason suggested_behaviour_rating behaviour_rating overall_rating comment scored_at signed_at released_at received_at final_at rule_version created_at",
  ),
  evaluation_result: words("agency_id id evaluation_id result_id level note"),
  evaluation_behaviour: words("agency_id id evaluation_id value level note"),
  evaluation_snapshot: words("agency_id id evaluation_id content sha256 created_at"),
  evaluation_event: words("agency_id id evaluation_id kind actor_id actor_name at"),
} as const;

export type Table = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as Table[];
