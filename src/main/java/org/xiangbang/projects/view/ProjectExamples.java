package org.xiangbang.projects.view;

/** The example bodies in the OpenAPI description. */
final class ProjectExamples {
    static final String PROPOSAL = """
            {
              "need": "N-513228-2026-0001",
              "title": "谷汝村藏白菊种植",
              "region": "513228100210",
              "place": "四川省阿坝藏族羌族自治州黑水县芦花镇谷汝村",
              "kind": "industry",
              "nature": "goods",
              "summary": "种植藏白菊，群众在家门口就业",
              "beneficiaries": "谷汝村村民",
              "households": 198,
              "people": 544,
              "amount": "640000.00",
              "budget": [{"source": "donation", "amount": "640000.00", "purpose": "种苗、整地、技术指导"}],
              "milestones": [{"content": "完成种植", "plannedOn": "2027-05-31"}],
              "outputTarget": "完成藏白菊种植",
              "benefitTarget": "198 户 544 人在家门口就业",
              "startsOn": "2027-03-01",
              "endsOn": "2027-10-31",
              "pairing": "one-to-one"
            }""";

    private ProjectExamples() {}
}
