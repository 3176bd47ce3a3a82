export const REGION_NAME = `SELECT name_kk AS kk, name_ru AS ru FROM v_territory_region WHERE id = $1`;

export const FIND_FILE = `SELECT file_id FROM progress_report_file WHERE report_id = $1 AND language = $2 AND format = $3`;

export const INSERT_FILE = `INSERT INTO progress_report_file (report_id, region_id, language, format, file_id) VALUES ($1, $2, $3, $4, $5)`;
