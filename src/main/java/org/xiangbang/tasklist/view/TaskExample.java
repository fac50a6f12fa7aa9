package org.xiangbang.tasklist.view;

/** An open step in the OpenAPI description. */
public final class TaskExample {
    public static final String OPEN = """
            {
              "id": "1f0c", "kind": "step", "caseNo": "P-513228-2026-0001", "caseTitle": "谷汝村藏白菊种植",
              "process": "projects-approval", "step": "decide", "stepName": "审批决定",
              "region": "513228100210", "place": "谷汝村", "organization": "S-000001", "organizationName": "演示基金会",
              "amount": "640000.00", "link": "approval", "desk": "leading-group.chief@513228",
              "createdAt": "2026-11-30T09:00:00+08:00", "dueAt": "2026-12-11T18:00:00+08:00",
              "provisional": false, "dueState": "normal", "read": true,
              "guidance": "综合各部门意见作出决定，核定金额不得超过申请金额。",
              "rule": "F-18,F-19,T-03",
              "outcomes": [
                {"id": "approve", "name": "同意", "next": [
                  {"process": "projects-approval", "step": "issueReply", "name": "下达批复",
                   "desk": "rural.handler@513228", "kind": "step", "sure": true}]},
                {"id": "return", "name": "退回补正", "next": []}
              ],
              "fields": [
                {
                  "id": "approvedAmount", "name": "核定金额", "type": "money", "required": false, "requiredWith": "approve",
                  "past": false, "unit": "元", "options": [], "columns": [], "value": "640000.00"
                },
                {
                  "id": "defects", "name": "需要补正的内容", "type": "table", "required": false, "requiredWith": "return",
                  "past": false, "min": 0, "options": [],
                  "columns": [
                    {"id": "item", "name": "事项", "type": "string", "required": true, "options": []},
                    {"id": "requirement", "name": "要求", "type": "string", "required": true, "options": []}
                  ]
                }
              ],
              "documents": [],
              "facts": [
                {"id": "approval", "name": "审批",
                 "lines": [{"id": "asked", "name": "申请金额", "type": "money", "value": "640000.00", "text": "640,000.00 元"}],
                 "tables": []}
              ],
              "acts": [{"name": "complete", "href": "/api/v1/tasks/1f0c/complete"}]
            }""";

    private TaskExample() {}
}
