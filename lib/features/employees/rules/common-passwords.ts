/**
 * Passwords that many people choose, in the world and in Indonesian offices, in lower case and without signs. Compared
 * after normalising (see password.ts), so "P@ssw0rd1234" is found as "password". Parts of this list, repeated or with
 * digits around them, are refused too.
 */
const WORDS = `
password passwort passw pass passcode passphrase mypassword newpassword password123 passwordku katasandi kata sandi
katasandiku sandi sandiku rahasia rahasiaku sangatrahasia rahasianegara jangandibuka bukapintu masuk login signin
welcome welcome1 letmein iloveyou iloveu loveyou aloveyou trustno1 whatever superman batman spiderman ironman
captain starwars pokemon naruto sasuke doraemon monkey dragon master shadow sunshine princess football baseball
basketball badminton volleyball hockey soccer killer hunter ranger harley buster jordan michael jessica jennifer
ashley daniel thomas charlie andrew matthew joshua robert george maggie pepper ginger cookie summer winter spring
autumn flower butterfly computer internet windows microsoft google facebook instagram whatsapp youtube twitter tiktok
samsung iphone android xiaomi oppo vivo nokia hello helloworld hellokitty test testing test123 tester demo sample
example changeme changemenow changeit default temp temporary guest user username admin administrator adminadmin
administrasi adminweb superadmin sysadmin root toor operator support helpdesk server database oracle mysql postgres
secret topsecret private public access accessgranted freedom whoami nothing something anything everything forever
friends family lovely sweety honey angel heaven lucky lucky7 money business manager director company office
qwerty qwertyuiop qwertyui qwert asdfgh asdfghjkl asdf zxcvbn zxcvbnm zxcv qazwsx qazwsxedc wsxedc 1q2w3e 1q2w3e4r
1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 zaq12wsx zaq1zaq1 1qaz2wsx 1qaz2wsx3edc asd123 qwe123 qweasd qweasdzxc
qwerty123 azerty abc123 abcd1234 abcdef abcdefg abcdefgh abcdefghijkl aaa111 a1b2c3 a1b2c3d4 aabbcc abcabc
123456 1234567 12345678 123456789 1234567890 123123 123321 112233 111222 121212 131313 159753 147258 147258369 654321
87654321 987654321 0987654321 102030 101010 010203 111111 222222 333333 555555 666666 777777 888888 999999 000000
123qwe 123abc 321321 246810 135790 789456 789456123 456789 11223344 1122334455 12341234 12344321 12121212 20002000
sayang sayangku sayangkamu akusayangkamu sayangmama sayangibu sayangistri sayangsuami sayanganak cinta cintaku
cintakamu akucintakamu cintasejati cintaindonesia kasih kekasih kangen rindu rinduku bahagia bahagiaselalu semangat
semangatpagi semangat45 sukses suksesselalu suksesmulia berkah barokah alhamdulillah bismillah bismillahirrahmanirrahim
subhanallah astaghfirullah allahuakbar insyaallah masyaallah assalamualaikum muhammad muhammadsaw lailahaillallah
amin aminyarabbalalamin tuhanyesus yesuskristus puji tuhan pujituhan haleluya gereja masjid ramadhan idulfitri
lebaran mudik mekkah madinah pesantren santri ustadz
indonesia indonesiaku indonesiaraya indonesiamerdeka merdeka merdekaataumati garuda garudaindonesia garudapancasila
pancasila bhinnekatunggalika nusantara tanahair tanahairku jakarta bandung surabaya semarang medan makassar palembang
padang denpasar yogyakarta jogja jogjakarta malang bogor depok bekasi tangerang solo surakarta pekanbaru batam
tanjungpinang tanjungbalai pariaman pontianak banjarmasin samarinda balikpapan manado ambon jayapura kupang mataram
lampung bengkulu jambi aceh sumatera jawa kalimantan sulawesi papua bali lombok minangkabau muarajaya
persib persija persebaya arema aremania bonek viking persibjuara persijajuara timnas timnasindonesia liverpool
manchester manchesterunited barcelona realmadrid juventus chelsea arsenal
kucing kucingku anjing kelinci harimau macan singa gajah kuda burung ikan merpati elang bunga bungaku mawar melati
anggrek matahari bulan bintang langit pelangi gunung pantai laut samudra hujan
rumah rumahku keluarga keluargaku ayah ayahku ibu ibuku mama mamaku papa papaku bunda bundaku anakku istriku suamiku
adikku kakakku nenek kakek sahabat sahabatku teman temanku
nasigoreng baksoenak bakso sotoayam rendang sate kopi kopihitam kopisusu tehmanis esteh indomie mieayam martabak
gantengbanget ganteng cantik cantiksekali manis imut keren kerenbanget mantap mantapjiwa jagoan juara
pns pnsindonesia asn asnindonesia berakhlak banggamelayani banggamelayanibangsa pegawai pegawainegeri pegawaiku
kepegawaian simpeg simpegku ekinerja ekinerjabkn kinerja kinerjaku skp skpku skponline sasarankinerja absensi absen
presensi siasn mysapk sapk bkn bkd bkpsdm bkpp dinas dinaskesehatan dinaspendidikan puskesmas rsud kecamatan kelurahan
pemda pemkot pemkab pemprov pemerintah pemerintahkota pemerintahdaerah walikota bupati gubernur camat lurah sekda
kepaladinas kepalabidang bendahara sekretaris guru guruku bidan perawat dokter honorer kontrak pppk korpri prajabatan
latsar terukur terukur123 negara negaraku ntahlah entahlah lupa lupalagi lupapassword lupasandi gaktau gatau terserah
selamatpagi selamatdatang terimakasih apakabar bagaimana kamudanaku akudankamu satuduatiga tigaduasatu
satuduatigaempat januari februari maret april mei juni juli agustus september oktober november desember
senin selasa rabu kamis jumat sabtu minggu merahputih merah putih biru hijau kuning hitam
`;

/** The blocklist, ready for `checkPassword`. */
export const commonPasswords: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ""));
