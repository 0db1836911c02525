import type { Dice } from "../dice";

type Region = { weight: number; men: string[]; women: string[]; second: string[]; family: string[] };

const list = (words: string) => words.split(" ");

/** Common words of names by region. Every person is a throw of the dice: no name is taken from anybody. */
const REGIONS: readonly Region[] = [
  {
    weight: 34,
    men: list(
      "Agus Bambang Budi Eko Dwi Heru Slamet Sugeng Wahyu Joko Tri Sigit Hari Yudi Rudi Arif Imam Teguh Widodo Purwanto Suryono Sutrisno",
    ),
    women: list(
      "Sri Endang Siti Dwi Tri Retno Wahyuni Lestari Rini Yuni Nurul Indah Sulastri Ratna Wulan Ning Tuti Puji Umi Heni Erna Dyah",
    ),
    second: list("Adi Wibowo Hadi Tri Budi Nur Setia Eka Catur Dwi Panca Agung"),
    family: list(
      "Santoso Prasetyo Nugroho Wijaya Setiawan Hidayat Kurniawan Susanto Rahayu Utomo Saputro Handoko Purnomo Hartono Pamungkas Wicaksono Suharto Mulyono Prabowo Yulianto Sasongko",
    ),
  },
  {
    weight: 14,
    men: list(
      "Asep Dadang Ujang Cecep Deden Dedi Yayan Iwan Aep Endang Tatang Rahmat Yusuf Encep Maman Jajang",
    ),
    women: list("Neng Euis Iis Lilis Nining Yeti Eneng Ai Entin Dedeh Elis Imas Tita Rina Nenden Wida"),
    second: list("Dian Rizki Cahya Gilang Asri Ayu Nur Yudha"),
    family: list(
      "Suryana Hidayat Permana Sopandi Gunawan Mulyana Kusnadi Sudrajat Nugraha Rustandi Somantri Wiguna Setiadi Ramdani",
    ),
  },
  {
    weight: 10,
    men: list(
      "Parlindungan Tumpal Sahat Hotman Binsar Togar Maruli Bonar Jonson Rikardo Edison Saut Poltak Marihot",
    ),
    women: list(
      "Rotua Tiur Hotma Lasma Rosmauli Duma Netty Marlina Ruth Debora Sondang Mariana Risma Tiarma",
    ),
    second: list("Horas Uli Mangasi Ruli Juara Sari"),
    family: list(
      "Simanjuntak Siregar Nasution Hutagalung Sitompul Panjaitan Sinaga Tampubolon Lubis Harahap Ginting Sembiring Manurung Purba Saragih Silalahi",
    ),
  },
  {
    weight: 9,
    men: list(
      "Zulkifli Syafril Yendri Afrizal Dodi Hendri Rinaldi Fadhil Arifin Masrul Joni Efendi Ilham Syahrul",
    ),
    women: list("Yusnidar Erma Desi Fitria Gusnita Yulia Resti Rahmi Nelfia Mira Silvia Rosnida Wirda Hasna"),
    second: list("Nofri Putra Putri Al Rizal Hafiz"),
    family: list(
      "Chaniago Koto Piliang Tanjung Sikumbang Caniago Jambak Guci Melayu Pasaribu Marajo Bahar Syarif Amir",
    ),
  },
  {
    weight: 9,
    men: list(
      "Andi Baso Muhammad Syamsul Rusdi Amiruddin Takdir Saharuddin Jamaluddin Ridwan Akbar Ansar Haeruddin Firman",
    ),
    women: list(
      "Andi Besse Hasnah Sitti Nurhayati Rosdiana Masita Hasmawati Ernawati Jumriah Kasmawati Nurlaela Herlina Fatmawati",
    ),
    second: list("Tenri Nur Sri Arung Anugrah Ilham"),
    family: list(
      "Mappanyukki Paserangi Daeng Rahman Makmur Hasanuddin Mattulada Palaguna Sulaiman Tahir Yusuf Halim Latif Mansyur",
    ),
  },
  {
    weight: 6,
    men: list("Wayan Made Nyoman Ketut Gede Putu Komang Kadek Agung Gusti"),
    women: list("Wayan Made Nyoman Ketut Luh Putu Komang Kadek Ayu Desak"),
    second: list("Adi Oka Bayu Surya Dharma Rai Eka Sri"),
    family: list(
      "Suartana Wirawan Sudarma Arnawa Widiana Mahendra Suardika Yasa Artawan Budiasa Sumerta Parwata Pastika",
    ),
  },
  {
    weight: 6,
    men: list(
      "Teuku Muhammad Zulfikar Iskandar Mahdi Fauzan Mukhlis Nasruddin Bukhari Safrizal Tarmizi Ridha",
    ),
    women: list("Cut Nurul Mutia Safrida Nurlaila Rahmawati Zahara Yusra Ainal Salmah Dahlia Maulida"),
    second: list("Syah Meutia Nur Rizky Haikal Intan"),
    family: list("Alamsyah Ismail Daud Hasballah Abdullah Idris Usman Ibrahim Hamzah Yahya Muda Ali"),
  },
  {
    weight: 4,
    men: list("Jefry Denny Steven Hendrik Ronny Fredy Maxi Stenly Vecky Noldy"),
    women: list("Meity Jeane Silvana Deisy Olga Femmy Vonny Greity Selvie Merlin"),
    second: list("Alexander Grace Jan Lidya Yohan Maria"),
    family: list(
      "Rumengan Wowor Mandagi Tumbel Lumenta Kalalo Sondakh Pangemanan Rompas Walukow Kaunang Lengkong",
    ),
  },
  {
    weight: 4,
    men: list("Yohanis Petrus Marten Semuel Agustinus Paulus Markus Yosep Kornelis Lukas"),
    women: list("Maria Yuliana Kornelia Theresia Agustina Elisabeth Margaretha Yosina Fransina Paulina"),
    second: list("Oktovianus Magdalena Yance Aloysius Imelda Bernadus"),
    family: list("Bria Nahak Kopong Tahu Lamak Nitbani Manafe Fernandez Wutun Seran Taolin Adoe"),
  },
  {
    weight: 4,
    men: list("Yulianus Oktovianus Melkias Isak Yance Herman Titus Ruben Demianus Elias"),
    women: list("Yosina Dorkas Selfina Mince Naomi Orpa Welmina Adolfina Batseba Rachel"),
    second: list("Yan Robert Karolina Ester Simson Lea"),
    family: list("Kogoya Wenda Tabuni Rumbiak Wanggai Rumaropen Mandacan Yikwa Kambu Imbiri Ayomi Wonda"),
  },
];

const letterOf = (seed: string, dice: Dice) => (dice.chance(0.06) ? ` ${seed.charAt(0)}.` : "");

/** Two or three words: a given name, now and then a second one, and a last word. */
export function invent(dice: Dice, sex: "male" | "female"): { plainName: string; first: string } {
  const region = dice.weighted(REGIONS);
  const first = dice.pick(sex === "male" ? region.men : region.women);
  const middle = dice.chance(0.38) ? ` ${dice.pick(region.second)}` : letterOf(first, dice);
  const last = dice.pick(region.family);
  const words = [...new Set(`${first}${middle} ${last}`.split(" "))];
  return { plainName: words.join(" "), first };
}
