package org.xiangbang.engine.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The form that starts a case, as the interface describes it before anything is sent. */
public record FormJson(
        String process,
        String step,

        @Schema(description = "The step that sends it, in the reader's language")
        String name,

        @Schema(description = "What the step is for") String guidance,

        @Schema(description = "The rules that it follows; each by GET /api/v1/rules/{id}")
        List<String> rules,

        @Schema(description = "In the order of the page") List<FieldJson> fields) {

    /** An answer, for the description of the interface. */
    public static final String EXAMPLE = """
            {
              "process": "needs-survey",
              "step": "report",
              "name": "需求申报",
              "guidance": "村级经四议两公开讨论后申报。",
              "rules": ["L-01", "L-03"],
              "fields": [
                {
                  "id": "title", "name": "项目名称", "type": "string", "required": true,
                  "past": false, "maxLength": 100, "section": "项目", "options": [], "columns": []
                },
                {
                  "id": "funding", "name": "资金来源", "type": "table", "required": true,
                  "past": false, "min": 1, "help": "各行相加等于资金需求", "options": [],
                  "columns": [
                    {
                      "id": "source", "name": "来源", "type": "enum", "required": true,
                      "options": [{"id": "fiscal", "name": "财政资金"}, {"id": "donation", "name": "捐赠资金"}]
                    },
                    {"id": "amount", "name": "金额", "type": "money", "required": true, "options": []}
                  ]
                }
              ]
            }""";
}
