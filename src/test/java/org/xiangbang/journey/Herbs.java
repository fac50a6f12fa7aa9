package org.xiangbang.journey;

import static org.xiangbang.journey.Journey.Move.at;
import static org.xiangbang.journey.Journey.Move.pass;

import java.util.List;
import java.util.stream.Stream;
import org.xiangbang.journey.Journey.Move;

/**
 * The published case of 黑水县芦花镇谷汝村 as moves. Place, amount, crop, households and organization are the source's; what an
 * official writes besides is written for the test. 今天 stands for the day that the system shows, 明年 for the year after that in
 * which the journey begins, S for the organization's number.
 */
final class Herbs {
    static final String ORGANIZATION = "中国交通运输协会";
    static final String COUNTY_HANDLER = "agriculture.handler@513228";
    static final String INSPECTOR = "audit.inspector@513228";

    private static final String VILLAGE = "village.handler@513228100210";
    private static final String TOWNSHIP = "township.handler@513228100";
    private static final String COUNTY_REVIEWER = "agriculture.reviewer@513228";
    private static final String COUNTY_CHIEF = "agriculture.chief@513228";
    private static final String APPLICANT = "organization.handler@S";
    private static final String CASHIER = "organization.finance@S";
    private static final String PAPER = "材料.pdf";

    private Herbs() {}

    static final Move NEED = at(
            VILLAGE,
            "需求申报",
            "项目名称=谷汝村藏白菊种植",
            "项目类别=产业发展",
            "建设性质=新建",
            "具体地点=四川省阿坝藏族羌族自治州黑水县芦花镇谷汝村",
            "计划开始日期=明年-03-01",
            "计划完成日期=明年-11-30",
            "责任单位=谷汝村村民委员会",
            "建设任务=藏白菊种植",
            "资金规模=640000.00",
            "筹资方式=捐赠|640000.00",
            "受益户数=198",
            "受益人数=544",
            "绩效目标：产出=完成藏白菊种植",
            "绩效目标：效益=198户544人家门口就业，户均增收450余元",
            "绩效目标：满意度=受益群众满意",
            "群众参与和利益联结机制=群众就近务工",
            "四议两公开会议记录=" + PAPER,
            "现场照片=" + PAPER);

    static final List<Move> SURVEY = List.of(
            at(VILLAGE, "村公示张贴", "张贴地点=谷汝村村务公开栏", "公示栏照片=" + PAPER),
            pass(20),
            at(TOWNSHIP, "乡镇审核", "现场查看记录=地块、农户意愿与申报一致", "查看日期=今天"),
            at("township.chief@513228100", "乡镇审定"),
            at(TOWNSHIP, "乡镇公示张贴", "张贴地点=芦花镇政务公开栏", "公示清单=" + PAPER),
            pass(20),
            at("line.reviewer@513228", "部门评审", "评分=90"),
            at(COUNTY_REVIEWER, "县级审核", "优先级=优先"),
            at(COUNTY_CHIEF, "县审定"),
            at(COUNTY_HANDLER, "县公告", "适合社会组织承接=是", "公告位置=县人民政府网站"));

    static final Move PROPOSAL = at(
            APPLICANT,
            "提出项目",
            "项目类别=产业发展",
            "建设性质=物资",
            "受益对象=谷汝村村民",
            "受益人数=544",
            "预算明细=社会捐赠|640000.00|种苗、农资和技术服务",
            "阶段目标=完成种植|明年-05-31",
            "绩效目标：产出=完成藏白菊种植",
            "绩效目标：效益=198户544人家门口就业，户均增收450余元",
            "结对形式=一对一");

    private static final List<Move> AGREEMENT = List.of(
            at(VILLAGE, "对方答复"),
            at(COUNTY_REVIEWER, "县级确认结对"),
            at("civil-affairs.reviewer@513228", "县级确认结对"),
            at(COUNTY_HANDLER, "受理", "参加会审的部门=行业主管部门"),
            at("line.reviewer@513228", "部门会审", "是否涉及不得列支的内容=不涉及"),
            at(COUNTY_CHIEF, "审批决定", "核定金额=640000.00"),
            at(COUNTY_HANDLER, "批复", "批复文号=黑农发〔2027〕1号", "批复日期=今天"),
            at(
                    COUNTY_HANDLER,
                    "起草协议",
                    "协议金额=640000.00",
                    "任务清单=藏白菊种植|亩|300",
                    "拨付方案=启动三成，验收后付清（F-02）",
                    "质保金比例=3",
                    "质保期=6",
                    "开始日期=今天",
                    "完成日期=明年-11-30",
                    "绩效目标=198户就近就业",
                    "建成后由谁管护、钱从哪来=村集体管护，从经营收益中安排",
                    "退出和终止的办法=按协议约定清算"),
            at(COUNTY_REVIEWER, "合法性审查"),
            at(COUNTY_CHIEF, "各方签署", "签署人姓名和职务=农业农村局负责人"),
            at("civil-affairs.chief@513228", "各方签署", "签署人姓名和职务=民政局负责人"),
            at("organization.representative@S", "各方签署", "签署人姓名和职务=协会法定代表人"),
            at(COUNTY_HANDLER, "张贴公示", "公示地点=谷汝村村务公开栏", "公示栏照片=" + PAPER),
            pass(20),
            at(COUNTY_HANDLER, "协议备案", "备案号=黑农协〔2027〕1号"));

    private static final List<Move> WORK = List.of(
            at(
                    APPLICANT,
                    "立公示牌开工",
                    "招投标情况=物资采购询价，附比价记录",
                    "建设内容=藏白菊种植",
                    "投资额=640000.00",
                    "补助标准和额度=社会捐赠 64 万元",
                    "建设开始=明年-03-01",
                    "建设完成=明年-11-30",
                    "施工负责人=协会项目负责人",
                    "乡镇联系干部及电话=芦花镇政府值班室",
                    "公示牌照片=" + PAPER),
            at(TOWNSHIP, "核实开工"),
            at(
                    APPLICANT,
                    "报告进度",
                    "报告截至=今天",
                    "逐项完成量（累计）=~|300",
                    "开工以来累计支出=192000.00",
                    "本里程碑是否完成=已完成，请求确认",
                    "进展、困难和下一步=种植完成，转入管护",
                    "现场照片=" + PAPER),
            at(TOWNSHIP, "乡镇核实进度", "现场核实记录=逐块核对，与报告一致"),
            at(COUNTY_HANDLER, "县级检查", "检查人员（两人以上）=检查员甲|农业农村局||检查员乙|民政局", "检查情况=符合协议"),
            at(APPLICANT, "自验", "验收项目=~|亩|300|300|现场照片和验收记录", "管护单位=谷汝村村民委员会", "自验报告=全部完成", "佐证材料=" + PAPER),
            at(COUNTY_CHIEF, "说明日期先后", "原因=苗木提前到位，早于公示牌上的日期完成"),
            at(VILLAGE, "村初验", "核实数量=~|300", "验收记录=逐户核对", "参加核对户数=198"),
            at(TOWNSHIP, "乡镇复验", "核实数量=~|300", "验收记录=抽查核对"),
            at(
                    COUNTY_REVIEWER,
                    "县终验",
                    "验收组=组员甲|农业农村局|~|~|否|无利害关系||组员乙|民政局|~|~|否|无利害关系||组员丙|财政局|~|~|否|无利害关系",
                    "核实数量=~|300",
                    "终验意见=合格"),
            at(COUNTY_HANDLER, "张贴验收结果", "公示地点=谷汝村村务公开栏", "张贴日期=今天", "公示栏照片=" + PAPER),
            pass(20));

    private static final List<Move> CLOSURE = List.of(
            at(
                    APPLICANT,
                    "结项报告",
                    "结项报告=按协议完成",
                    "实际支出=640000.00",
                    "与已核实支出不一致的原因=尾款在验收以后支付",
                    "附件=" + PAPER,
                    "实际受益户数=198",
                    "实际受益人数=544"),
            at(APPLICANT, "绩效自评", "自评得分=95", "自评说明=目标全部达到"),
            at(COUNTY_REVIEWER, "部门评价", "部门评分=92", "等级=优", "评价意见=目标全部达到"),
            at(APPLICANT, "全面公开", "公开日期=今天", "公开渠道=协会网站和村务公开栏", "公开内容=收支明细和项目结果"),
            at(APPLICANT, "资产移交", "资产清单=藏白菊地块设施|1 处|谷汝村村民委员会", "移交说明=交村集体管护"),
            at(VILLAGE, "接收和满意度", "访问户数=198", "满意户数=198"),
            at(COUNTY_HANDLER, "归档", "档号=黑农档2027-1", "案卷清单=申报、审批、协议、拨付、验收材料|是|~"));

    static final List<Move> PROJECT = Stream.of(
                    AGREEMENT,
                    payment("实施方案、帮扶协议", 0),
                    WORK,
                    payment("完工验收单、合法票据、移交手续", 100),
                    List.of(pass(240)),
                    payment("管护或回访证明", 100),
                    CLOSURE)
            .flatMap(List::stream)
            .toList();

    private static List<Move> payment(String papers, int percent) {
        return List.of(
                at(
                        CASHIER,
                        "拨付申请",
                        "用途=购买种苗和农资",
                        "形象进度=" + percent,
                        "收款单位全称=谷汝村集体经济组织",
                        "开户行=黑水县农村信用社",
                        "收款账号=6200000000000001",
                        "收款账户与登记账户不同的原因=由村集体经济组织统一采购",
                        "收款账户与登记账户不同的证明=" + PAPER,
                        "本期应附材料=" + papers,
                        "材料文件=" + PAPER),
                at(TOWNSHIP, "核实进度", "核实的形象进度=" + percent, "现场核实记录=与申请一致"),
                at(COUNTY_REVIEWER, "业务审核", "在协议和计划之内=是"),
                at("finance.reviewer@513228", "财务复核", "材料齐全=是", "收款账户核对无误=是"),
                at(COUNTY_CHIEF, "拨付审批"),
                at(CASHIER, "社会组织支付", "转账凭证号=2027-001", "转账日期=今天"),
                at(CASHIER, "到账确认", "到账凭证号=2027-001", "到账日期=今天"));
    }

    static String[] steps(List<Move> moves) {
        return moves.stream().map(Move::step).filter(s -> s != null).toArray(String[]::new);
    }
}
