import "server-only";
import { randomInt } from "node:crypto";

/**
 * Words that everybody can read aloud over a counter: short, of everyday life, none with a second meaning, none that differs from another by
 * one letter only.
 */
const WORDS = `
abadi acar adat agung ahli alam ambang ampas anak anggur angin angka anting api arang arsip arus asap asin atlas awan badak bahari baju
bakau balai balok bambu bangku bantal banyu barat baris batik bawang bayam bebek bedug bekal belut benang benteng berani beras beruang besi
betok biduk bihun bilik bintang biola biru bola boneka botol buah bubur budaya bukit bulan bunga burung cabai cahaya cakram candi cangkir
cat cekung celana cemara cempaka cendol cerita cermin cerobong cincin cokelat corak cuaca cuka dadu dahan damar danau dapur daun dayung
debur delima dendang denah depan derap desa dinding dodol domba dongeng drum duku dupa durian elang ember embun emas empang enau engsel
fajar gajah gamelan ganggang garam gardu garuda gasing gelas gelang gerbang gerimis getah gigi gitar gua gula gulai guntur gurami guru
halaman harapan harum hijau hilir hujan hulu ikan ilalang jagung jahe jala jalan jamur jati jembatan jendela jeruk jingga jintan joglo jubah
juara kabut kacang kain kaktus kalung kamboja kampung kancil kapal kartu kasur katak kayu kebun kelapa kelinci kemiri kenari kendi kepiting
keramik kereta kertas ketan kijang kipas klepon kolam komodo kopi kuali kucing kuda kumbang kunci kunyit kupu kursi labu ladang lampu langit
lantai laras laut lebah lembah lemari lengkuas lentera lesung lidi lilin limau lobak lokan lonceng lontar lukisan lumbung lurik magnet
mahkota malam mangga manik mata mawar meja melati melon menara merah merpati mesin minyak mosaik musik mutiara nada nangka nanas nasi
nelayan nira noken nuri obor ombak onde orkes padi pagar pahat paku palem panah pandan papan pasir pecel pelangi pelita pena pendopo pensil
perahu perak perisai permata petani piano pijar pinang pintu pita pohon puding pukat pulau punai putih rajut rakit rambutan ramin rebana
rebung rempah rimba roda rotan rujak rumah rumput rusa sagu sahabat salak sambal sampan sanggar sarang satin sawah sawo selasih selat
semangka senar sendok senja sepatu seruling siang singkong sirih soto sukun suling sungai surat tahu talas taman tambak tanjung tari tebing
tebu telaga tempe tenun terang tikar timur tinta tirai tugu tulip tunas udang ukir ulat ulin umbi unta urap utara vanili vas wadah wajan
waktu waru warung wayang wortel yoyo zaitun zamrud
`
  .trim()
  .split(/\s+/);

const PARTS = 3;
const DIGITS = 5;

/**
 * The bits of chance in a first password: three words and five digits, each drawn evenly. Forty are enough for a secret that is replaced at
 * the first sign-in, behind a counter of attempts and a slow hash.
 */
export const FIRST_PASSWORD_BITS = PARTS * Math.log2(new Set(WORDS).size) + DIGITS * Math.log2(10);

/** A password to be read off paper once: "kelapa-perahu-jendela-48213". */
export function firstPassword(): string {
  const words = Array.from({ length: PARTS }, () => WORDS[randomInt(WORDS.length)] ?? "");
  return [...words, String(randomInt(10 ** DIGITS)).padStart(DIGITS, "0")].join("-");
}
