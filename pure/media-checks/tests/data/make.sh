#!/bin/sh
# How the files beside this script were made (ffmpeg 5, espeak-ng 1.51, exiftool 12, python 3). Run it again to remake them;
# the bytes may differ with other versions. Every file carries KANARIA in its metadata; the picture and the moving
# pictures also carry a place (62.8924 N, 27.6770 E).
#
# After a change of the cleaning, look with the real programs whether cleaned files still play (not part of the tests,
# which need no ffmpeg):   CLEANED=/tmp/cleaned cargo test -p media-checks keeps_playing; ./make.sh check /tmp/cleaned
set -eu
cd "$(dirname "$0")"

if [ "${1-}" = check ]; then
  frames() { ffmpeg -v error -xerror -i "$1" -map '0:v?' -map '0:a?' -f framemd5 - | grep -v '^#' | awk -F, '{print $1, $NF}'; }
  for file in "$2"/*; do
    [ "$(frames "$file")" = "$(frames "$(basename "$file")")" ] && echo "the same to the eye and ear: $file" || echo "CHANGED: $file"
  done
  exit
fi

work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
quiet='-hide_banner -loglevel error -y -bitexact'
espeak-ng -v fi -w "$work/voice.wav" "Hyvää huomenta, osastotunti alkaa."
ffmpeg $quiet -i "$work/voice.wav" -t 1.5 -ar 8000 -ac 1 "$work/short.wav"
moving='-f lavfi -i testsrc=size=96x64:rate=10:duration=1.2'

# WAV with LIST/INFO; iXML and bext are added by hand
ffmpeg $quiet -i "$work/short.wav" -c:a pcm_mulaw -metadata artist=KANARIA-artist -metadata comment=KANARIA-comment "$work/list.wav"
python3 - "$work/list.wav" voice.wav <<'P'
import struct, sys
wav = open(sys.argv[1], 'rb').read()
more = b''.join(struct.pack('<4sI', name, len(text)) + text for name, text in
                [(b'iXML', b'<BWFXML>KANARIA-ixml</BWFXML>.'), (b'bext', b'KANARIA-bext'.ljust(604, b'\0'))])
open(sys.argv[2], 'wb').write(b'RIFF' + struct.pack('<I', len(wav) - 8 + len(more)) + wav[8:] + more)
P

# MP3 with ID3v2 at the head, ID3v1 and APEv2 at the tail
ffmpeg $quiet -i "$work/short.wav" -c:a libmp3lame -b:a 16k -id3v2_version 3 -write_id3v1 1 \
  -metadata title=KANARIA-title -metadata artist=KANARIA-artist -metadata comment=KANARIA-comment "$work/voice.mp3"
python3 - "$work/voice.mp3" voice.mp3 <<'P'
import struct, sys
mp3 = open(sys.argv[1], 'rb').read()
item = struct.pack('<II', 11, 0) + b'Place\0KANARIA-ape'
foot = b'APETAGEX' + struct.pack('<IIII', 2000, len(item) + 32, 1, 0) + b'\0' * 8
open(sys.argv[2], 'wb').write(mp3[:-128] + item + foot + mp3[-128:])
P

# Ogg
ffmpeg $quiet -i "$work/short.wav" -c:a libopus -b:a 12k -metadata title=KANARIA-title -metadata location=KANARIA-62.8924 opus.ogg
ffmpeg $quiet -i "$work/short.wav" -c:a libvorbis -b:a 24k -ar 16000 -metadata title=KANARIA-title -metadata artist=KANARIA-artist vorbis.ogg

# MP4: sound with a place in udta; QuickTime with a place, a device and a timecode track; fragments as browsers record
ffmpeg $quiet -i "$work/short.wav" -c:a aac -b:a 16k -metadata title=KANARIA-title "$work/voice.m4a"
exiftool -q -o voice.m4a -UserData:GPSCoordinates="62.8924, 27.6770, 99" -Keys:Author=KANARIA-author -Keys:Model=KANARIA-phone \
  -ItemList:Comment=KANARIA-comment -XMP:Creator=KANARIA-xmp -CreateDate="2026:01:02 03:04:05" "$work/voice.m4a" 2>/dev/null
ffmpeg $quiet $moving -i "$work/short.wav" -shortest -c:v libx264 -preset veryslow -crf 40 -pix_fmt yuv420p -c:a aac -b:a 16k \
  -timecode 01:02:03:04 -metadata creation_time=2026-01-02T03:04:05Z "$work/phone.mov"
exiftool -q -o phone.mov -Keys:GPSCoordinates="62.8924, 27.6770, 99" -Keys:Make=KANARIA-make -Keys:Model=KANARIA-phone \
  -UserData:Author=KANARIA-author -XMP:Creator=KANARIA-xmp "$work/phone.mov" 2>/dev/null
ffmpeg $quiet $moving -i "$work/short.wav" -shortest -c:v libx264 -crf 40 -pix_fmt yuv420p -c:a aac -b:a 16k \
  -movflags frag_keyframe+empty_moov+default_base_moof -metadata title=KANARIA-title -metadata location=+62.8924+027.6770/ fragments.mp4

# WebM: from a program, and as MediaRecorder streams it (sizes unknown, no duration)
ffmpeg $quiet $moving -i "$work/short.wav" -shortest -c:v libvpx-vp9 -b:v 20k -c:a libvorbis -ar 16000 -b:a 24k \
  -metadata title=KANARIA-title -metadata location=KANARIA-62.8924 -metadata:s:v:0 title=KANARIA-track film.webm
ffmpeg $quiet $moving -i "$work/short.wav" -shortest -c:v libvpx -b:v 20k -c:a libopus -b:a 12k -f webm -live 1 \
  -metadata title=KANARIA-title -metadata artist=KANARIA-artist recorded.webm
ffmpeg $quiet -i "$work/short.wav" -c:a libopus -b:a 12k -f webm -live 1 -metadata title=KANARIA-title voice.webm

# A picture with a place, a device, a name, a thumbnail, and turned a quarter (Orientation 6)
ffmpeg $quiet -f lavfi -i testsrc=size=160x90:rate=1:duration=1 -frames:v 1 -q:v 6 "$work/picture.jpg"
ffmpeg $quiet -f lavfi -i color=red:size=16x9:rate=1:duration=1 -frames:v 1 "$work/thumb.jpg"
exiftool -q -o picture.jpg -n -Orientation=6 -GPSLatitude=62.8924 -GPSLatitudeRef=N -GPSLongitude=27.6770 -GPSLongitudeRef=E \
  -Make=KANARIA-make -Model=KANARIA-phone -Artist=KANARIA-artist -XMP:Creator=KANARIA-xmp -XMP:City=KANARIA-city \
  -IPTC:By-line=KANARIA-iptc -Comment=KANARIA-comment "-ThumbnailImage<=$work/thumb.jpg" "$work/picture.jpg"

python3 - <<'P'
import zipfile
def office(path, main, content, more=()):
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        z.writestr('_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>')
        z.writestr(main, content)
        for name, text in more: z.writestr(name, text)
office('memo.docx', 'word/document.xml', '<w:document/>' * 40)
office('macros.docx', 'word/document.xml', '<w:document/>', [('word/vbaProject.bin', 'Attribute VB_Name')])
office('sheet.xlsx', 'xl/workbook.xml', '<workbook/>')
office('slides.pptx', 'ppt/presentation.xml', '<presentation/>')
for path, kind in [('memo.odt', 'text'), ('sheet.ods', 'spreadsheet')]:
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('mimetype', 'application/vnd.oasis.opendocument.' + kind, zipfile.ZIP_STORED)
        z.writestr('content.xml', '<office:document-content/>')
        z.writestr('META-INF/manifest.xml', '<manifest:manifest/>')
picture = open('picture.jpg', 'rb').read()
parts, places = [b'%PDF-1.4\n'], []
def part(body):
    places.append(sum(map(len, parts))); parts.append(b'%d 0 obj\n' % len(places) + body + b'\nendobj\n')
def stream(head, content): part(b'<<' + head + b'/Length %d>>\nstream\n' % len(content) + content + b'\nendstream')
part(b'<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R>>')
part(b'<</Type/Pages/Kids[3 0 R]/Count 1>>')
part(b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</XObject<</I 5 0 R>>>>>>')
stream(b'/Type/Metadata/Subtype/XML', b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">KANARIA-xmp 62.8924</x:xmpmeta><?xpacket end="w"?>')
stream(b'/Type/XObject/Subtype/Image/Width 160/Height 90/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode', picture)
part(b'<</Author(KANARIA-author \\(x\\))/Creator<4b414e41524941>/Title(Muistio)>>')
start = sum(map(len, parts))
parts.append(b'xref\n0 %d\n0000000000 65535 f \n' % (len(places) + 1) + b''.join(b'%010d 00000 n \n' % p for p in places))
parts.append(b'trailer<</Size %d/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF\n' % (len(places) + 1, start))
open('memo.pdf', 'wb').write(b''.join(parts))
P
ls -l
