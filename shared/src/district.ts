import { z } from 'zod'

const steps =
  /^(?:[\p{Script=Han}]{1,8}?(?:省|自治区|特别行政区|自治州|地区|盟|州|市|自治县|自治旗|县|旗|区)){1,4}$/u
const finer = /街道|社区|小区|园区|校区|厂区|大街|胡同|弄|巷|栋|幢|号|单元|室|家属院|[镇乡村]/u
// The names of some cities hold a word that otherwise says a town or village.
const namesOfCities =
  /镇江|景德镇|镇雄|镇平|镇安|镇原|镇远|镇海|镇赉|镇康|镇沅|镇坪|镇巴|新乡|萍乡|宁乡|桐乡|湘乡|乡宁|城乡/gu

/** A place no finer than a district, 福建省福州市鼓楼区: nobody is to find a door by it. */
export const district = z
  .string()
  .max(40)
  .refine(
    (place) => steps.test(place) && !finer.test(place.replaceAll(namesOfCities, '某')),
    '只写到区、县，例如“福建省福州市鼓楼区”；不写街道、乡镇、社区和门牌',
  )
