/** The operation that marks a report wrong, ready to paste. */
export function markWrongOperation(reportId: string): string {
  return `mutation { markReportWrong(report: ${JSON.stringify(reportId)}, reason: "") { judgement { id } applied } }`;
}
