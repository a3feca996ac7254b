import { expect, test } from 'vitest'
import { district } from './district.ts'

const isTaken = (place: string): boolean => district.safeParse(place).success

test.each([
  '鼓楼区',
  '福建省福州市鼓楼区',
  '北京市朝阳区',
  '江苏省镇江市京口区',
  '河南省新乡市',
  '内蒙古自治区呼伦贝尔市海拉尔区',
  '新疆维吾尔自治区伊犁哈萨克自治州',
  '闽侯县',
  '台江区',
])('%s is no finer than a district', (place) => {
  expect(isTaken(place)).toBe(true)
})

test.each([
  '鼓楼区东街街道',
  '鼓楼区庆城社区',
  '福州市鼓楼区某某小区',
  '闽侯县上街镇',
  '大湖乡',
  '五凤村区',
  '东大路1号',
  '鼓楼区东街口',
  '学生街1区',
  'Gulou District',
  '',
])('%s says too much or nothing', (place) => {
  expect(isTaken(place)).toBe(false)
})
